"""What people see: Qt lives here and nowhere else, and so does every visible sentence."""
