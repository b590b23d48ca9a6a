### What a check of a developer app found: a headline without a full stop, and advice in sentences.
### $id and $secret are what the portal calls the two parts of an entry, such as “App ID” and “App secret”.

app-check-known = { $platform } knows this { $id }
app-check-known-advice = The redirect address and the permissions show at the first sign-in.
app-check-accepted = { $platform } accepts this entry
app-check-accepted-advice = { $id } and { $secret } belong together. The redirect address and the permissions show at the first sign-in.
app-check-unknown = { $platform } does not seem to know this { $id }
app-check-unknown-advice = It answers as it does for one that does not exist. Copy the { $id } from the portal once more, without spaces around it.
app-check-secret = The { $secret } does not seem to be right
app-check-secret-advice = { $platform } knows the { $id } and answers as it does for a wrong { $secret }. Copy it from the portal once more; if it was renewed there, only the new one works.
app-check-either = { $id } and { $secret } do not belong together
app-check-either-advice = { $platform } does not say which of the two is wrong. Copy both from the same app in the portal once more.
app-check-secret-missing = { $platform } wants the { $secret } as well
app-check-secret-missing-advice = Copy it from the portal and save the entry.
app-check-kind = This app at { $platform } is of another type
app-check-kind-advice = Apps of that type cannot be used from a computer. The steps above say which type to choose; change it in the portal or make a new app.
app-check-redirect = { $platform } does not know the redirect address
app-check-redirect-advice = Copy it from here into the portal, to the letter, save there, and check again.
app-check-disabled = This app at { $platform } is switched off
app-check-disabled-advice = { $platform } says that it was deleted, suspended or limited to others. Look at the app in the portal.
app-check-limited = { $platform } asked us to wait
app-check-limited-advice = Nothing was proven. Check again in a quarter of an hour.
app-check-down = { $platform } has a problem of its own
app-check-down-advice = Nothing was proven. Check again later.
app-check-no-answer = No answer from { $platform }
app-check-no-answer-advice = Nothing was proven. Make sure that this computer is online and check again.
app-check-network = The network answered in { $platform }’s place
app-check-network-advice = Nothing was proven. If this network wants you to sign in on a page of its own, do that first and check again.
app-check-unclear = { $platform } gave no clear answer
app-check-unclear-advice = Nothing was proven either way. Connecting an account shows whether the entry works.
