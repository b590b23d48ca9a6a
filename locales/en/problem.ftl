### What keeps a post from going out at a platform, shown beside the post while it is written and in the library afterwards. $number is the place of a picture or video in the post, counted from one.

problem-empty = Write something, or add a picture or video.
problem-text-too-long = { $over ->
    [one] The text is { NUMBER($over) } character too long for { $platform }, which takes { NUMBER($most) }.
   *[other] The text is { NUMBER($over) } characters too long for { $platform }, which takes { NUMBER($most) }.
}
problem-title-missing = { $platform } needs a title.
problem-title-too-long = { $over ->
    [one] The title is { NUMBER($over) } character too long for { $platform }, which takes { NUMBER($most) }.
   *[other] The title is { NUMBER($over) } characters too long for { $platform }, which takes { NUMBER($most) }.
}
problem-sign-refused = { $platform } does not take the sign “{ $sign }”. Leave it out.
problem-many-hashtags = { $most ->
    [one] { $platform } takes { NUMBER($most) } hashtag at most.
   *[other] { $platform } takes { NUMBER($most) } hashtags at most.
}
problem-many-mentions = { $most ->
    [one] { $platform } takes { NUMBER($most) } mention of others at most.
   *[other] { $platform } takes { NUMBER($most) } mentions of others at most.
}
problem-made-for-kids = Say whether this video is made for children. { $platform } must know, because the law has rules for such videos.
problem-media-missing = { $platform } needs a picture or a video.
problem-video-missing = { $platform } needs a video.
problem-many-media = { $most ->
    [one] { $platform } takes { NUMBER($most) } picture or video in such a post.
   *[other] { $platform } takes { NUMBER($most) } pictures at most.
}
problem-mixed = { $platform } takes either pictures or one video in a post, not both.
problem-gif = { $platform } takes a GIF only when it is the one picture of a post.
problem-no-pictures = { $platform } takes no pictures. Picture or video { NUMBER($number) } would not appear there.
problem-no-videos = { $platform } takes no videos. Picture or video { NUMBER($number) } would not appear there.
# $format is one name, $taken several with “or”: JPEG or PNG.
problem-picture-format = Picture or video { NUMBER($number) } is a { $format } file. { $platform } takes pictures as { $taken }.
problem-video-format = Picture or video { NUMBER($number) } is a { $format } file. { $platform } takes videos as { $taken }.
problem-large = Picture or video { NUMBER($number) } is too large for { $platform }, which takes { NUMBER($megabytes) } MB at most.
# $length and $most are such as 3:20, minutes and seconds.
problem-long = Picture or video { NUMBER($number) } plays for { $length }. { $platform } takes { $most } at most.
problem-small = Picture or video { NUMBER($number) } is too small a file to be a video that { $platform } could play.
problem-pixels = Picture or video { NUMBER($number) } has too many pixels for { $platform }, which takes { NUMBER($millions) } million at most. Save a smaller copy.
# $narrowest and $widest are such as 0.8 and 1.91.
problem-shape = Picture or video { NUMBER($number) } is too narrow or too wide for { $platform }. Its width must be between { $narrowest } and { $widest } times its height; crop it.
problem-address-needed = { $platform } does not take files from a computer: it fetches pictures and videos from the web itself. Put picture or video { NUMBER($number) } on your website or web storage, and give its public https address here.
problem-file-needed = { $platform } takes files from this computer, not web addresses. Choose picture or video { NUMBER($number) } as a file.
problem-description = { $over ->
    [one] The description of picture or video { NUMBER($number) } is { NUMBER($over) } character too long for { $platform }, which takes { NUMBER($most) }.
   *[other] The description of picture or video { NUMBER($number) } is { NUMBER($over) } characters too long for { $platform }, which takes { NUMBER($most) }.
}
problem-file-missing = Picture or video { NUMBER($number) } is not where it was any more. It may have been moved, renamed or deleted; choose it again.
problem-file-unreadable = Picture or video { NUMBER($number) } cannot be read. Make sure that you may open it, and that its drive is connected.
problem-file-changed = Picture or video { NUMBER($number) } was changed after it was chosen. Choose it again, so that what goes out is what you saw.
problem-format-unknown = Picture or video { NUMBER($number) } is neither a picture nor a video that Pilotlight knows. JPEG, PNG and MP4 are safe choices.
problem-address-not-public = { $platform } cannot reach the address of picture or video { NUMBER($number) }. It must begin with https:// and be open to everyone, without a login.
problem-address-silent = Nothing answers at the address of picture or video { NUMBER($number) }. Check the spelling, and that the website is up.
problem-address-closed = The address of picture or video { NUMBER($number) } is not open to everyone. { $platform } needs one that works without a login.
problem-address-empty = There is nothing at the address of picture or video { NUMBER($number) }. Check the spelling.
# $status is the number with which the website refuses, such as 503.
problem-address-refuses = The website at the address of picture or video { NUMBER($number) } does not give it out just now. It answers with the number { $status }.
problem-address-leads-on = The address of picture or video { NUMBER($number) } leads on to another one. Open it in a browser, and give the address it ends at.
problem-address-page = The address of picture or video { NUMBER($number) } shows a web page, not the picture or video itself. Links for sharing, such as those of Google Drive, Dropbox or WeTransfer, do that. { $platform } needs the address of the file itself.
# Of a file that was just chosen and has no place in the post yet; its name stands beside it.
problem-chosen-unreadable = This file cannot be read. Make sure that it is there and that you may open it.
problem-chosen-unknown = This is neither a picture nor a video that Pilotlight knows. JPEG, PNG and MP4 are safe choices.
problem-chosen-folder = This is a folder. Choose the pictures or videos in it.
problem-chosen-no-file = This is no file that could be sent. Choose a picture or video.
