import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import forum_site.core.storage
import partnerships.models.channelling.files


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0004_orders_and_map"),
        ("partnerships", "0025_ledger_of_what_is_there"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="siteverification",
            name="paper",
            field=models.FileField(
                blank=True,
                storage=forum_site.core.storage.private_storage,
                upload_to=partnerships.models.channelling.files.paper_path,
            ),
        ),
        migrations.AddField(
            model_name="siteverification",
            name="paper_sha256",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.CreateModel(
            name="ProposalReview",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("invited", models.BooleanField(default=False)),
                (
                    "conflict",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("none", "I have no conflict of interest"),
                            ("declared", "I have a conflict of interest, so I do not review it"),
                        ],
                        max_length=8,
                        verbose_name="conflict of interest",
                    ),
                ),
                ("need", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="need")),
                (
                    "feasibility",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="feasibility"),
                ),
                ("budget", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="budget")),
                (
                    "sustainability",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="sustainability"),
                ),
                ("note", models.TextField(blank=True, max_length=2000, verbose_name="in your words")),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviews",
                        to="partnerships.proposalversion",
                    ),
                ),
            ],
            options={
                "verbose_name": "review of a proposal",
                "verbose_name_plural": "reviews of proposals",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("version", "user"), name="one_review_a_person"),
                    models.UniqueConstraint(
                        condition=models.Q(("invited", True)),
                        fields=("version", "organisation"),
                        name="one_review_a_peer",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("conflict", "none"),
                            models.Q(
                                ("budget", None),
                                ("feasibility", None),
                                ("need", None),
                                ("sustainability", None),
                            ),
                            _connector="OR",
                        ),
                        name="review_scores_without_conflict",
                    ),
                ],
            },
        ),
    ]
