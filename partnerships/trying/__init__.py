""" "Coba tanpa akun": a sheet read and matched for one answer, with nothing kept. See README.md."""
