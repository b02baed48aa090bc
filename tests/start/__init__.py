"""Starting the program as a person does: from the command line, a second time, with a number."""
