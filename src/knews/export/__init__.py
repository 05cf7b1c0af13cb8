"""Articles in the forms of others: schema.org, IPTC ninjs, Markdown, HTML, TEI."""
