### Revocarlo todo: qué ocurrirá y qué fue de cada cuenta.

revoke-at = { $count } en { $platform }
revoke-ends = { $count ->
    [one] Pilotlight pone fin a su acceso a la única cuenta: { $places }. Ya no podrá publicar en ella.
   *[other] Pilotlight pone fin a su acceso a las { $count } cuentas: { $places }. Ya no podrá publicar en ninguna de ellas.
}
revoke-posts = { $count ->
    [one] Se cancela una publicación que aún debía salir.
   *[other] Se cancelan { $count } publicaciones que aún debían salir.
}
revoke-told = { $count ->
    [one] Se avisa a { $platforms } de que el acceso ha terminado.
   *[other] Se avisa a { $platforms } de que el acceso ha terminado.
}
revoke-untold = Pilotlight no puede avisar a { $platforms }. Usted recibe un enlace a la página en la que puede quitarlo allí.
revoke-deletes = Todos los inicios de sesión guardados, la frase de contraseña de recuperación y la clave del llavero se eliminan de este ordenador, respondan lo que respondan las plataformas.
revoke-deletes-apps = { $apps ->
    [one] También se elimina la entrada de su aplicación de desarrollador, con su secreto.
   *[other] También se eliminan las entradas de sus { $apps } aplicaciones de desarrollador, con sus secretos.
}
revoke-is-final = Esto no se puede deshacer. Después habrá que conectar de nuevo cada cuenta.
revoke-stays = Los nombres de sus cuentas, su historial, sus ajustes y el registro de actividad se quedan en este ordenador.
revoke-confirmed = { $platform } confirmó que el acceso ha terminado.
revoke-no-way = No hay forma de avisar a { $platform }; quite Pilotlight en su página de aplicaciones conectadas.
revoke-not-reached = No se pudo avisar a { $platform }; quite Pilotlight en su página de aplicaciones conectadas.
revoke-none = No había ninguna cuenta conectada.
revoke-all-confirmed = { $count ->
    [one] La plataforma confirmó que el acceso a la única cuenta ha terminado.
   *[other] Las plataformas confirmaron que el acceso a las { $count } cuentas ha terminado.
}
revoke-some-confirmed = { $left ->
    [one] Las plataformas confirmaron { NUMBER($confirmed) } de { NUMBER($count) } cuentas; en una, quite usted Pilotlight allí.
   *[other] Las plataformas confirmaron { NUMBER($confirmed) } de { NUMBER($count) } cuentas; en { $left }, quite usted Pilotlight allí.
}
revoke-keys-deleted = Todos los inicios de sesión guardados y todas las claves se eliminaron de este ordenador y de su llavero.
revoke-keys-left = Todos los inicios de sesión guardados y todas las claves se eliminaron de este ordenador. El llavero no dejó eliminar su entrada; sin lo demás no abre nada.
revoke-begun = Se está revocando todo, como se pidió.
revoke-account = { $name } se desconectó y su acceso se eliminó.
revoke-done = Se revocó todo. Todos los inicios de sesión y claves guardados se eliminaron de este ordenador.
