// Show only those outlets that hold what is typed. Without scripts all of them stand there.
document.addEventListener("DOMContentLoaded", () => {
  const place = document.querySelector(".outlet-search");
  if (!place) return;
  const field = document.createElement("input");
  field.type = "search";
  field.placeholder = "한국경제, hankyung, hankyung.com";
  field.setAttribute("aria-label", "Find an outlet by name, id or host");
  place.replaceChildren(field);
  const rows = [...document.querySelectorAll("article tbody tr")];
  field.addEventListener("input", () => {
    const word = field.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(word);
  });
});
