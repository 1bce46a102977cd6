"use strict";
// Hides what the reader did not ask for. Without this script the page shows everything.
(() => {
  const form = document.querySelector(".oirlib-filter");
  const cards = [...document.querySelectorAll("[data-verdict]")];
  if (!form || !cards.length) return;
  const shown = form.querySelector("output");
  const overview = document.querySelector(".oirlib-overview");
  const folds = [...document.querySelectorAll(".oirlib-section > details, .oirlib-section > .oirlib-fold")];
  const wasOpen = new Map(folds.map((fold) => [fold, fold.open]));
  const counts = new Map([...document.querySelectorAll(".oirlib-count")].map((count) => [count, count.textContent]));
  // A finding on one line has no room for all who stand behind it, and is found by their names all the same.
  const told = (card) => [card.textContent, card.dataset.what, card.dataset.where, card.dataset.origins].join(" ");
  const words = new Map(cards.map((card) => [card, told(card).toLowerCase().replace(/\s+/g, " ")]));
  const origins = (card) => card.dataset.origins.split("\n").filter(Boolean);
  const facets = {
    verdict: (card) => [card.dataset.verdict],
    what: (card) => [card.dataset.what],
    where: (card) => [card.dataset.where].filter(Boolean),
    origin: origins,
  };

  for (const [name, read] of Object.entries(facets)) {
    const found = [...new Set(cards.flatMap(read))];
    // Verdicts keep the report's order, worst first; the rest is looked up by name.
    if (name !== "verdict") found.sort((a, b) => a.localeCompare(b));
    for (const choice of found) form.elements[name].add(new Option(choice, choice));
  }

  const asked = () => Object.keys(facets).filter((name) => form.elements[name].value);
  const fits = (card, names, sought) =>
    names.every((name) => facets[name](card).includes(form.elements[name].value)) &&
    sought.every((word) => words.get(card).includes(word));

  const apply = () => {
    const names = asked();
    const typed = form.elements.words.value.toLowerCase().match(/"[^"]+"|\S+/g) || [];
    const sought = typed.map((word) => word.replaceAll('"', ""));
    const active = names.length > 0 || sought.length > 0;
    let count = 0;
    for (const card of cards) {
      card.hidden = !fits(card, names, sought);
      if (!card.hidden) count += 1;
    }
    if (overview) overview.hidden = active; // it is of everything, and so of something else than what is asked for
    for (const fold of folds) {
      fold.open = active || wasOpen.get(fold);
      fold.querySelector("summary").hidden = active;
    }
    for (const [heading, total] of counts) {
      const section = heading.closest(".oirlib-section");
      const found = section.querySelectorAll("[data-verdict]:not([hidden])").length;
      section.hidden = active && found === 0;
      heading.textContent = active ? `${found} of ${total}` : total;
    }
    shown.value = active ? `${count} of ${cards.length} findings shown` : `${cards.length} findings`;
  };

  const openAll = (open) => document.querySelectorAll(".oirlib-report details:not(.oirlib-judged)").forEach((fold) => {
    if (!fold.closest("[hidden]")) fold.open = open;
  });

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.querySelector("[data-do=open]").addEventListener("click", () => openAll(true));
  form.querySelector("[data-do=fold]").addEventListener("click", () => openAll(false));
  window.addEventListener("beforeprint", () => openAll(true));
  form.hidden = false;
  apply();
})();
