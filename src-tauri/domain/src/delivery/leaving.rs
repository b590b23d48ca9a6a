//! What disconnecting accounts does to posts, counted before it is done (promises E1 and E3).

use std::collections::BTreeMap;

use pilotlight_words::delivery;

use crate::{AccountId, PostId};

use super::Cancel;

/// A delivery that is still to go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// Its post.
    pub post: PostId,
    /// Where it goes.
    pub account: AccountId,
}

/// What becomes of posts when accounts leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leaving {
    /// Posts that went to nobody else: they are cancelled.
    pub cancelled: u32,
    /// Posts that still go to others.
    pub elsewhere: u32,
    /// How each delivery at a leaving account is cancelled.
    pub how: Vec<(Open, Cancel)>,
}

/// Counts what leaves. `open` are all open deliveries of every post that has one at a leaving account.
#[must_use]
pub fn leaving(open: &[Open], accounts: &[AccountId]) -> Leaving {
    let mut posts: BTreeMap<PostId, (Vec<Open>, bool)> = BTreeMap::new();
    for one in open {
        let (leave, stays) = posts.entry(one.post).or_default();
        if accounts.contains(&one.account) {
            leave.push(*one);
        } else {
            *stays = true;
        }
    }
    let mut sum = Leaving::default();
    for (leave, stays) in posts.into_values().filter(|(leave, _)| !leave.is_empty()) {
        let how = if stays {
            sum.elsewhere += 1;
            Cancel::WithAccountOnly
        } else {
            sum.cancelled += 1;
            Cancel::WithAccount
        };
        sum.how.extend(leave.into_iter().map(|one| (one, how)));
    }
    sum
}

impl Leaving {
    /// What is said of it before it is done; nothing where no post is touched.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        if self.cancelled > 0 {
            words.push(delivery::leaving_cancelled(self.cancelled));
        }
        if self.elsewhere > 0 {
            words.push(delivery::leaving_elsewhere(self.elsewhere));
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_posts_for_this_account_only_are_cancelled_and_two_shared_ones_go_on() {
        let (here, there) = (AccountId::fresh(), AccountId::fresh());
        let at = |post, account| Open { post, account };
        let mut open: Vec<Open> = (0..3).map(|_| at(PostId::fresh(), here)).collect();
        for _ in 0..2 {
            let post = PostId::fresh();
            open.extend([at(post, here), at(post, there)]);
        }
        let one = leaving(&open, &[here]);
        assert_eq!((one.cancelled, one.elsewhere, one.how.len()), (3, 2, 5));
        let words = one.words().join(" ");
        assert!(words.starts_with("3 posts that go nowhere else"), "{words}");
        assert!(words.contains("2 posts still go out"), "{words}");
        let both = leaving(&open, &[here, there]);
        assert_eq!((both.cancelled, both.elsewhere), (5, 0));
        let none = leaving(&open, &[AccountId::fresh()]);
        assert_eq!(none, Leaving::default());
        assert!(none.words().is_empty());
    }
}
