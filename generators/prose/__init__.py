"""What people write as text: tokens, citations, equations, the glossary, and how values are written."""
