"""The group of a secretariat follows the roles; people leave without traces."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Collection

from forum_site.accounts.data_rights import collect
from forum_site.organisations.actions.claim_organisation import claim_organisation
from forum_site.organisations.actions.end_membership import end_membership
from forum_site.organisations.back_office import ensure_territory_group, sync_all, sync_officers
from forum_site.organisations.data_rights import erase
from forum_site.organisations.models import Membership, Role
from forum_site.organisations.tasks import sync_back_offices


def test_the_group_is_made_once(sekretariat_a):
    group = ensure_territory_group(sekretariat_a)
    assert ensure_territory_group(sekretariat_a) == group
    assert Collection.objects.filter(name=sekretariat_a.name).count() == 1


def test_officers_belong_to_the_group_of_their_own_secretariat(eko, fitri, ani, sekretariat_a):
    sync_all()
    group = ensure_territory_group(sekretariat_a)
    assert set(group.user_set.all()) == {eko}


def test_a_term_that_ended_overnight_closes_the_back_office(eko, sekretariat_a):
    sync_officers(sekretariat_a)
    yesterday = timezone.localdate() - timedelta(days=1)
    Membership.objects.filter(user=eko).update(term_end=yesterday)
    sync_back_offices()
    assert not eko.groups.exists()


def test_ending_the_role_closes_it_at_once(eko, root, sekretariat_a):
    sync_officers(sekretariat_a)
    assert eko.has_perm("wagtailadmin.access_admin")
    end_membership(eko.memberships.get(), by=root)
    assert not type(eko).objects.get(pk=eko.pk).has_perm("wagtailadmin.access_admin")


def test_who_leaves_takes_roles_and_papers_along(hadi, langkai, decree):
    claim = claim_organisation(langkai, by=hadi, role=Role.BOARD_COORDINATOR, evidence=decree, note="x")
    name, storage = claim.evidence.name, claim.evidence.storage
    assert storage.exists(name)
    erase(hadi)
    claim.refresh_from_db()
    assert (claim.note, bool(claim.evidence), storage.exists(name)) == ("", False, False)


def test_the_copy_of_ones_data_names_the_roles(ani):
    assert collect(ani)["organisations"]["roles"][0]["role"] == Role.BOARD_COORDINATOR
