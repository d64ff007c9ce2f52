"""What `make audit` measures on the built site: validity, access for everyone, weight, speed, stillness."""
