"""Mobile numbers: 0812…, 62812… and +62 812-… are one number, kept as E.164."""

import phonenumbers

HOME_COUNTRY = "ID"


def normalise(text: str) -> str | None:
    """E.164 ("+628123456789") of what a person typed, or None when it is no possible number.

    Numbers without a country code are Indonesian; "62812…" without the plus is understood too.
    """
    digits = text.strip()
    if digits.startswith("62"):
        digits = f"+{digits}"
    try:
        number = phonenumbers.parse(digits, HOME_COUNTRY)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def is_mobile(number: str) -> bool:
    """Whether a code can reach this E.164 number; some countries do not tell mobile from fixed."""
    mobile = {phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE}
    return phonenumbers.number_type(phonenumbers.parse(number)) in mobile


def shown(number: str) -> str:
    """As people write it: "0812-3456-789" at home, "+60 12-345 6789" abroad."""
    parsed = phonenumbers.parse(number)
    at_home = phonenumbers.region_code_for_number(parsed) == HOME_COUNTRY
    style = (
        phonenumbers.PhoneNumberFormat.NATIONAL if at_home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return phonenumbers.format_number(parsed, style)
