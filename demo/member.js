/* The member's own script: its language switch. It sets the page's `lang`, as any multilingual site does; the
   elements follow by themselves. */
const TEXTS = {
  fr: {
    skip: 'Aller au contenu',
    language: 'Langue',
    title: 'S’orienter, se former, trouver un emploi',
    lead: 'Une Cité des métiers est un lieu d’information et de conseil sur la vie professionnelle, ouvert à tous, libre et gratuit. Il y en a sans doute une près de chez vous.',
    near: 'Trouver la Cité la plus proche',
    all: 'Toutes les Cités du réseau',
    footer: 'Page de démonstration de cdm-widgets. Ce n’est pas le site de la Cité des métiers du Grand Genève.',
  },
  it: {
    skip: 'Vai al contenuto',
    language: 'Lingua',
    title: 'Orientarsi, formarsi, trovare lavoro',
    lead: 'Una Città dei mestieri è un luogo di informazione e consulenza sulla vita professionale, aperto a tutti, libero e gratuito. Probabilmente ce n’è una vicino a Lei.',
    near: 'Trovare la Città più vicina',
    all: 'Tutte le Città della rete',
    footer: 'Pagina dimostrativa di cdm-widgets. Non è il sito della Cité des métiers du Grand Genève.',
  },
  de: {
    skip: 'Zum Inhalt',
    language: 'Sprache',
    title: 'Sich orientieren, sich weiterbilden, Arbeit finden',
    lead: 'Eine Cité des métiers ist ein Ort der Information und Beratung rund um das Berufsleben: offen für alle, frei zugänglich und kostenlos. Vermutlich gibt es eine in Ihrer Nähe.',
    near: 'Die nächste Cité finden',
    all: 'Alle Cités des Netzwerks',
    footer: 'Demonstrationsseite von cdm-widgets. Dies ist nicht die Website der Cité des métiers du Grand Genève.',
  },
  es: {
    skip: 'Ir al contenido',
    language: 'Idioma',
    title: 'Orientarse, formarse, encontrar empleo',
    lead: 'Una Cité des métiers es un lugar de información y asesoramiento sobre la vida profesional, abierto a todos, libre y gratuito. Seguramente hay una cerca de usted.',
    near: 'Encontrar la Cité más cercana',
    all: 'Todas las Cités de la red',
    footer: 'Página de demostración de cdm-widgets. No es el sitio de la Cité des métiers du Grand Genève.',
  },
  ca: {
    skip: 'Vés al contingut',
    language: 'Llengua',
    title: 'Orientar-se, formar-se, trobar feina',
    lead: 'Una Cité des métiers és un lloc d’informació i assessorament sobre la vida professional, obert a tothom, lliure i gratuït. Segurament n’hi ha una a prop vostre.',
    near: 'Trobar la Cité més propera',
    all: 'Totes les Cités de la xarxa',
    footer: 'Pàgina de demostració de cdm-widgets. No és el lloc web de la Cité des métiers du Grand Genève.',
  },
  pt: {
    skip: 'Ir para o conteúdo',
    language: 'Língua',
    title: 'Orientar-se, formar-se, encontrar emprego',
    lead: 'Uma Cité des métiers é um lugar de informação e aconselhamento sobre a vida profissional, aberto a todos, livre e gratuito. Há provavelmente uma perto de si.',
    near: 'Encontrar a Cité mais próxima',
    all: 'Todas as Cités da rede',
    footer: 'Página de demonstração de cdm-widgets. Não é o sítio da Cité des métiers du Grand Genève.',
  },
  nl: {
    skip: 'Naar de inhoud',
    language: 'Taal',
    title: 'Je oriënteren, een opleiding volgen, werk vinden',
    lead: 'Een Cité des métiers is een plek voor informatie en advies over het beroepsleven: open voor iedereen, vrij toegankelijk en gratis. Er is er vast een bij u in de buurt.',
    near: 'De dichtstbijzijnde Cité vinden',
    all: 'Alle Cités van het netwerk',
    footer: 'Demonstratiepagina van cdm-widgets. Dit is niet de website van de Cité des métiers du Grand Genève.',
  },
  en: {
    skip: 'Skip to content',
    language: 'Language',
    title: 'Find your way, train, find a job',
    lead: 'A Cité des métiers is a place for information and advice on working life: open to all, free to walk into, free of charge. There is probably one near you.',
    near: 'Find the nearest Cité',
    all: 'All the Cités of the network',
    footer: 'Demonstration page of cdm-widgets. This is not the website of the Cité des métiers du Grand Genève.',
  },
};

const buttons = document.querySelectorAll('.languages button');

function speak(lang) {
  document.documentElement.lang = lang;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = TEXTS[lang][node.dataset.text];
  for (const node of document.querySelectorAll('[data-label]'))
    node.setAttribute('aria-label', TEXTS[lang][node.dataset.label]);
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.lang === lang));
}

for (const button of buttons) button.addEventListener('click', () => speak(button.lang));
