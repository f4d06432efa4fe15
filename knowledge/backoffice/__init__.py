"""What the administrator keeps in the back office: the register and the glossary."""
