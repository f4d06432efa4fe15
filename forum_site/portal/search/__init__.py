"""One search box over needs, offers, topics, articles and organisations."""
