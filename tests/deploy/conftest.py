"""A production server in a temporary folder: the shipped units, nginx.conf and env, started for real."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests import servers
from tests.deploy import shipped
from tests.mailbox import mailbox
from tests.services import postgres_copy
from tests.site import Answer, Site, clean_environment, get


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "production" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.services)


class Production(Site):
    """`web`, `worker`, `beat` and `nginx`; asked through nginx with TLS by the site's own name."""

    http: int
    https: int

    def ask(self, path: str, **headers: str) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return get(f"https://127.0.0.1:{self.https}{path}", {"Host": shipped.HOST, **named})

    def is_up(self) -> bool:
        try:
            return self.ask("/healthz").status == 200
        except OSError:
            return False


@pytest.fixture(scope="session")
def production(own_servers: ExitStack, postgres_address: str, redis_address: str) -> Iterator[Production]:
    if reason := servers.missing("nginx"):
        pytest.skip(reason)
    folder = own_servers.enter_context(servers.scratch_folder())
    folder.chmod(0o755)
    environment = production_environment(folder, postgres_address, redis_address)
    with ExitStack() as stack:
        box = stack.enter_context(mailbox())
        site = Production(folder, environment | {"EMAIL_PORT": str(box.port)}, box)
        stack.callback(site.stop)
        start(site)
        yield site


def production_environment(folder: Path, postgres_address: str, redis_address: str) -> dict[str, str]:
    """env.example with this place's addresses; the database is a migrated copy."""
    host, _, port = postgres_address.removeprefix("postgres://jejaring@").rstrip("/").partition(":")
    postgres_copy({"USER": "jejaring", "HOST": host, "PORT": port}, "production")
    var = folder / "var"
    for name in ("static", "media", "private"):
        (var / name).mkdir(parents=True)
    return {
        **clean_environment(),
        **shipped.example_environment(),
        "SECRET_KEY": secrets.token_urlsafe(60),
        "LEDGER_KEY": secrets.token_urlsafe(60),
        "DATABASE_URL": f"{postgres_address}production",
        "REDIS_URL": redis_address.replace("/0", "/1"),
        "STATIC_ROOT": str(var / "static"),
        "MEDIA_ROOT": str(var / "media"),
        "PRIVATE_MEDIA_ROOT": str(var / "private"),
        "VAR_DIR": str(var),
        "BIND": f"unix:{folder}/web.sock",
    }


def start(site: Production) -> None:
    var = site.folder / "var"
    site.manage("collectstatic", "--noinput", "--verbosity", "0")
    web = site.start("web", shipped.unit_command("jejaring-web", var))
    site.start("worker", shipped.unit_command("jejaring-worker", var))
    site.start("beat", shipped.unit_command("jejaring-beat", var))
    web.wait_for((site.folder / "web.sock").exists, 60)
    start_nginx(site, var)
    web.wait_for(site.is_up, 60)


def start_nginx(site: Production, var: Path) -> None:
    folder = site.folder / "nginx"
    folder.mkdir()
    shipped.make_certificate(folder)
    site.http, site.https = servers.free_port(), servers.free_port()
    text = shipped.nginx_site(
        var=var,
        socket=site.folder / "web.sock",
        http=site.http,
        https=site.https,
        certificates=folder,
    )
    (folder / "nginx.conf").write_text(shipped.nginx_main(text, folder))
    program = servers.program("nginx") or ""
    nginx = site.start("nginx", [program, "-p", str(folder), "-c", str(folder / "nginx.conf")])
    nginx.wait_for(lambda: servers.listens(site.https))


@pytest.fixture
def private_file(production: Production) -> Iterator[Path]:
    """A document in the private folder, as the site keeps it."""
    path = Path(production.environment["PRIVATE_MEDIA_ROOT"]) / "documents" / "npwp.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"%PDF-1.4 private words")
    yield path
    shutil.rmtree(path.parent)
