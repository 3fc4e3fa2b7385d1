"""Models as XML elements of our namespace: what the own XML is made of, and what other XML formats embed."""
