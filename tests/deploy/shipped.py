"""Reads what `deploy/` ships, so that tests start exactly that, at another place and on free ports."""

import datetime
import re
import shlex
import sys
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
HOST = "jejaring.example"


def example_environment() -> dict[str, str]:
    """The variables of env.example that are set there."""
    lines = (DEPLOY / "env.example").read_text("utf-8").splitlines()
    pairs = (line.split("=", 1) for line in lines if line and not line.startswith("#"))
    return {name: shlex.split(value)[0] if value else "" for name, value in pairs}


def unit_command(name: str, var: Path) -> list[str]:
    """The ExecStart of a systemd unit, with our interpreter and `var` instead of the server's."""
    unit = (DEPLOY / "systemd" / f"{name}.service").read_text("utf-8")
    command = re.search(r"^ExecStart=(.+)$", unit, re.M)[1]  # type: ignore[index]
    command = command.replace("/srv/jejaring/app/.venv/bin/python", sys.executable)
    return shlex.split(command.replace("/srv/jejaring/var", str(var)))


def unit_environment(name: str) -> dict[str, str]:
    unit = (DEPLOY / "systemd" / f"{name}.service").read_text("utf-8")
    return dict(line.split("=", 1) for line in re.findall(r"^Environment=(.+)$", unit, re.M))


def nginx_site(*, var: Path, socket: Path, http: int, https: int, certificates: Path) -> str:
    """Our nginx.conf on loopback ports, with the paths of the test."""
    text = (DEPLOY / "nginx" / "jejaring.conf").read_text("utf-8")
    text = re.sub(r"^\s*listen \[::\].*\n", "", text, flags=re.M)
    text = text.replace("listen 80;", f"listen 127.0.0.1:{http};")
    text = text.replace("listen 443 ssl", f"listen 127.0.0.1:{https} ssl")
    text = text.replace("/run/jejaring/web.sock", str(socket))
    text = text.replace("/srv/jejaring/var", str(var))
    return text.replace(f"/etc/letsencrypt/live/{HOST}", str(certificates))


def nginx_main(site: str, folder: Path) -> str:
    """What Debian's own nginx.conf gives: one process in the foreground, all files below `folder`."""
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"daemon off;\npid {folder}/nginx.pid;\nerror_log stderr warn;\nuser {owner()};\n"
        "events { worker_connections 256; }\n"
        f"http {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n{temporary}{site}\n}}\n"
    )


def owner() -> str:
    import getpass

    return getpass.getuser()


def make_certificate(folder: Path) -> None:
    """A certificate of our own for HOST: fullchain.pem and privkey.pem."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.datetime.now(datetime.UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    builder = builder.not_valid_before(now).not_valid_after(now + datetime.timedelta(days=1))
    builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
    certificate = builder.sign(key, hashes.SHA256())
    (folder / "fullchain.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
