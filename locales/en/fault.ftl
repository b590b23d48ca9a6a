### What of a post a platform refused when it was to go out. It is the post's own fault and says nothing about the account.

fault-duplicate = { $platform } says that this was posted already. Look at the account: if the post is there, all is well; if it is an older one, change the text.
fault-text = { $platform } refused the text. Check its length, and leave out unusual signs, links or mentions.
fault-media = { $platform } refused the picture or video. Save it anew as JPEG or MP4, or choose another.
fault-link = { $platform } refused the link. Open it in a browser to see that it works.
fault-other = { $platform } refused this post and did not say more. It may break a rule of { $platform }; change it, or post it there by hand to see what { $platform } says.
