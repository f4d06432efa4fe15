"""Demo data: invented organisations and people in real kelurahan; dates relative to today.

Plain data here, one noun a module; `load_demo` turns it into rows through the same actions people use.
"""
