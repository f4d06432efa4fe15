"""What donors need while they look for needs: orders, a shortlist, comparing, searches that tell them.

- `readiness`: five facts that say how ready a need is; one table for the order and for comparing.
- `orders`: orders of the list that have no index, so they hold for at most `need_counts.FEW` needs.
- `shortlist`, `comparison`: what the two pages show.
- `searches`: a saved address of the list as filters, words and rows; `alerts` tells what is new of it
  (`tasks`, each hour), and `notices` has the words.

Writing is in `actions.keep_shortlist` and `actions.keep_search`. Both are private notes of one person,
so they leave no entry in the log that the secretariat reads.
"""
