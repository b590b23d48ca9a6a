### New versions of the app: why there is none here.

updates-off = This copy does not look for new versions.
updates-not-reached = The address for new versions did not answer as it should. Try again in a while.
updates-gone = That version is not offered any more. Look once more.
updates-not-signed = The new version was not installed: it does not carry the signature of Pilotlight’s makers.
updates-not-installed = The new version could not be installed: { $detail }. This one stays as it is.
