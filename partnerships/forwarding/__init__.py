"""A need laid before an agency (OPD): by when it answers, how late it is, and who looks after it.

`standing` counts the working days, `selectors` finds what lacks a partner and what waits for an answer,
`lines` tells it on the need's trace, `queue` brings it to the secretariat's desk, `notices` tells people.
The verbs are `actions.forward_need`, `actions.withdraw_request`, `actions.answer_officially` (which closes
the open request of its office); `deadlines` reminds the office and tells the secretariat at last.
"""
