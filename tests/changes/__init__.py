"""What a later text of an article says otherwise than an earlier one."""
