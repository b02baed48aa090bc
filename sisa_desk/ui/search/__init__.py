"""Finding any person, institution, call, case number or command while typing."""
