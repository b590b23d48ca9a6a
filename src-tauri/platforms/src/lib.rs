//! How each platform speaks: requests out, answers in, errors to causes.
