"""What, where and when a claim is about, and the relations of these to another claim's."""
