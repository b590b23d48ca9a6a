//! What the dependency tree must not hold.

use std::process::Command;

/// With its `tokio` feature zbus runs on the caller's runtime, and the blocking Secret Service store
/// panics inside async code. `--workspace` because features unify across all that is built together.
#[test]
fn zbus_5_is_built_without_its_tokio_feature() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--workspace", "--offline", "--locked"])
        .args([
            "--edges", "features", "--invert", "zbus@5", "--prefix", "none",
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs, since it runs this test");
    let words = String::from_utf8_lossy(&tree.stderr);
    assert!(tree.status.success(), "{words}");
    let tree = String::from_utf8(tree.stdout).unwrap();
    assert!(tree.starts_with("zbus v5."), "{tree}");
    assert!(tree.contains("zbus feature \"async-io\""), "{tree}");
    assert!(!tree.contains("zbus feature \"tokio\""), "{tree}");
}
