## The headings

attempt-waiting = À espera do navegador
attempt-choosing = Que contas devem ser ligadas?
attempt-confirming-one = Está prestes a ligar { $name }: está certo?
attempt-confirming-several = Está prestes a ligar { NUMBER($count) } contas: está certo?
attempt-confirming-again-one = Está prestes a voltar a ligar { $name }: está certo?
attempt-confirming-again-several = Está prestes a voltar a ligar { NUMBER($count) } contas: está certo?
attempt-connected = Ligação estabelecida
attempt-connected-again = Ligação restabelecida
attempt-unchanged = Nada foi alterado
attempt-connecting = A ligar o { $platform }
attempt-reconnecting = A voltar a ligar { $name }

## While we work

attempt-reading = A sua resposta chegou. Estamos a lê-la.
attempt-saving = A guardar e a verificar pela primeira vez.

## Waiting for the browser

attempt-open-in-browser = O { $platform } está aberto no seu navegador. Aceite lá, e esta janela continua sozinha.
attempt-until = Esperamos até às { $time }, { $remaining }. Até lá nada muda.
attempt-open-again = Abrir a página de novo
attempt-copy-link = Copiar o link
attempt-link-copied = Link copiado

## Choosing

attempt-signed-in-as = Sessão iniciada como { $name }.
attempt-ask-again = Pedir de novo
attempt-search = Procurar em { NUMBER($count) } contas
attempt-chosen = { NUMBER($chosen) } de { NUMBER($total) } escolhidas
attempt-choose-all = Escolher todas
attempt-choose-none = Não escolher nenhuma
attempt-continue = Continuar
attempt-continue-with = Continuar com { NUMBER($count) } contas

## Confirming

attempt-nothing-saved = Sessão iniciada como { $name }. Ainda nada foi guardado.
attempt-choose-again = Escolher de novo
attempt-yes = Sim, ligar

## Over

attempt-said = O que o { $platform } disse
attempt-as-new = Adicionar como conta nova
