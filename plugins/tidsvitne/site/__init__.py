"""The only code that imports Pelican: settings, adapter, Jinja filters, one thin plugin module a concern."""
