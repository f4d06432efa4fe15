"""The secretariat's own words: what they mean, what they touch, and which words of needs reach nobody."""
