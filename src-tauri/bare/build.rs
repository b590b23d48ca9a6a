//! No command, so nothing but what every Tauri program prepares.

fn main() {
    tauri_build::build();
}
