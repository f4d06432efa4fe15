"""The engine at national size: needs and offers as sorted columns, scored by numpy or its accelerator."""
