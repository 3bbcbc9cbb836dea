/** Pages as they are found on disks, written for these tests: an encyclopedia, a newspaper, a statute, a poem. */

export const ENCYCLOPEDIA = `<!DOCTYPE html>
<html class="client-js" lang="en" dir="ltr"><head><meta charset="UTF-8"><title>Lake Ember - Openpedia</title>
<link rel="canonical" href="https://en.openpedia.example/wiki/Lake_Ember">
<link rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","name":"Lake Ember","author":{"@type":"Organization","name":"Contributors to Openpedia"},"datePublished":"2004-03-02T11:00:00Z","publisher":{"@type":"Organization","name":"Openpedia Foundation"},"headline":"Lake Ember"}</script>
<style>.x{}</style></head><body class="mediawiki">
<div id="mw-navigation"><ul><li><a href="/wiki/Main">Main page</a></li><li><a href="/wiki/Random">Random article</a></li></ul></div>
<div id="content"><h1 id="firstHeading">Lake Ember</h1><div id="bodyContent"><div class="mw-parser-output">
<p><b>Lake Ember</b> is a lake of 1,350&nbsp;km<sup>2</sup> in the <a href="/wiki/Sahel" title="Sahel">Sahel</a>, shared by four states, and fed, for the most part, by one river.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> Its water holds little H<sub>2</sub>S.</p>
<div class="mw-heading"><h2 id="History">History</h2><span class="mw-editsection">[<a href="/edit">edit</a>]</span></div>
<p>In the ninth century, the lake, then much larger, was the middle of a kingdom, whose scribes, as far as can be known, wrote of it as a sea.<sup id="cite_ref-2"><a href="#cite_note-2">[2]</a></sup> The shore has moved, since then, by some ninety kilometres, and the old harbours, which had been named by travellers, are now far from any water at all.</p>
<table class="wikitable"><caption>Area by year</caption><tbody><tr><th>Year</th><th>Area</th></tr><tr><td>1963</td><td>26,000</td></tr><tr><td>2001</td><td>1,350</td></tr></tbody></table>
<p>Since 1964, a commission of the four states, with its seat in the capital of one of them, has been charged with the care of the lake, of its basin, and, in the words of its statute, of <i>all who live by it</i>.<sup id="cite_ref-1b"><a href="#cite_note-1">[1]</a></sup></p>
<div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-1"><sup>a</sup></a> <a href="#cite_ref-1b"><sup>b</sup></a></span> <span class="reference-text">Ode, <i>The Lake</i>, 1999, p. 12.</span></li><li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2">^</a></b></span> <span class="reference-text">Bell, <a href="https://books.example/bell">Kingdoms</a>.</span></li></ol></div>
</div></div></div><div id="footer"><ul><li>This page was last edited on 1 May.</li></ul></div></body></html>`

export const NEWSPAPER = `<!doctype html><html lang="fr-FR"><head><meta charset=utf-8><title>La charte, dix ans après | Le Courrier</title>
<meta property="og:title" content="La charte, dix ans après | Le Courrier"><meta property="og:site_name" content="Le Courrier"><meta property="og:url" content="https://courrier.example/2024/charte">
<meta name="author" content="Aïssa Diallo"><meta property="article:published_time" content="2024-09-16T05:30:00+02:00">
</head><body><header><nav><a href="/">Accueil</a><a href="/monde">Monde</a></nav></header>
<div class="cookie-banner" hidden>Nous utilisons des cookies</div>
<main><article><h1>La charte, dix ans après</h1><p class="byline">Par Aïssa Diallo</p>
<p>Dix ans après la signature, les trois États, qui s’étaient promis assistance, tiennent encore leur sommet, et les textes, eux, n’ont pas changé.</p>
<div class="ad-slot advert" aria-hidden="true">Publicité</div>
<figure><img src="https://cdn.courrier.example/a.jpg" alt="La salle du sommet" onload="x()"><figcaption>La salle, en 2014.</figcaption></figure>
<p>Le juriste que nous avons rencontré, et qui a lu chaque version, y voit un traité court, prudent, et, sur un point, l’article 6, tout à fait neuf.</p>
<blockquote><p>« Une attaque contre l’un est une attaque contre tous, voilà la phrase, dit-il, et tout le reste en découle. »</p></blockquote>
<p>Reste à savoir ce que les parlements, qui doivent encore se prononcer, en feront, et quand, car aucun d’eux, à ce jour, n’a mis le texte à son ordre du jour.</p>
</article><aside class="related"><h2>À lire aussi</h2><ul><li><a href="/a">Un autre article</a></li></ul></aside></main>
<footer><p>© Le Courrier</p></footer><script>track()</script></body></html>`

export const STATUTE = `<html lang="en"><head><title>Lake Act 1964</title><meta name="DC.title" content="Lake Act 1964"><meta name="DC.creator" content="Parliament"><meta name="DCTERMS.issued" content="1964-05-22"><meta name="DC.language" content="en"></head><body>
<h1>Lake Act 1964</h1><span class="pagenum">[Pg 3]</span>
<h2>Article 1</h2><ol><li>The lake is <em>common</em> to the states.</li><li>It is kept
<ol type="a" start="3"><li>for those who live by it;</li><li>for those who come after.</li></ol></li></ol>
<h2>Article 2</h2><dl><dt>basin</dt><dd>all land whose water comes to the lake;</dd><dt>state</dt><dd>a party.</dd></dl>
<p><span class="paranum">4</span>Nothing in this Act<a href="#fn1" role="doc-noteref">*</a> ends a right of <span style="font-variant: small-caps">Passage</span>.</p>
<aside id="fn1" role="doc-footnote"><p>As amended.</p></aside></body></html>`

export const POEM = `<html lang="en"><head><title>The Heron</title></head><body><h1>The Heron</h1>
<div class="poem"><p>Grey on the grey of the water,<br>
he waits for the water to say<br>
<i>whatever it is</i> that a heron hears</p><p>and then he is <br>away.</p></div><p>Anon.</p></body></html>`

/** As Chromium 120 saves one: quoted-printable page, base64 picture, `cid:` style sheet. */
export const CHROMIUM_MHTML = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://lake.example/caf%C3%A9',
  'Subject: =?utf-8?Q?Caf=C3=A9?=',
  'Date: Sat, 16 Sep 2023 08:30:00 -0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----MultipartBoundary--a1B2----"',
  '',
  '',
  '------MultipartBoundary--a1B2----',
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://lake.example/caf%C3%A9',
  '',
  '<!DOCTYPE html><html lang=3D"fr"><head><meta http-equiv=3D"Content-Type" con=',
  'tent=3D"text/html; charset=3DUTF-8"><title>Le caf=C3=A9</title></head><body>',
  '<p>Le caf=C3=A9 est <a href=3D"/heures">ouvert</a>=E2=80=AF!</p><img src=3D"https://lak=',
  'e.example/t.png" alt=3D"La terrasse"></body></html>',
  '------MultipartBoundary--a1B2----',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://lake.example/t.png',
  '',
  'iVBORw0KGgo=',
  '',
  '------MultipartBoundary--a1B2------',
  '',
].join('\r\n')
