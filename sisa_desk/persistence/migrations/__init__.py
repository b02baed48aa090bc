"""The history of the schema, one revision a file; tables are declared anew inside each of them."""
