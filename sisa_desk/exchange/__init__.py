"""What comes in from offices and goes out to them, as files: it takes values, never translates and never queries."""
