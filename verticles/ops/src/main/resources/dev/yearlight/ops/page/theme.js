// Light, dark, or as the system has it; remembered in this browser.

const KEY = "yearlight-theme";
const THEMES = ["auto", "light", "dark"];
const NAMES = { auto: "as the system", light: "light", dark: "dark" };

function remembered() {
  try {
    const theme = localStorage.getItem(KEY);
    return THEMES.includes(theme) ? theme : "auto";
  } catch {
    return "auto"; // storage can be forbidden
  }
}

function remember(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // then it lasts as long as the page
  }
}

function apply(theme) {
  document.documentElement.dataset.theme = theme;
}

/** Lets a button go through the themes. */
export function themeSwitch(button) {
  const show = (theme) => {
    apply(theme);
    button.textContent = `Theme: ${NAMES[theme]}`;
  };
  show(remembered());
  button.addEventListener("click", () => {
    const next = THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length];
    remember(next);
    show(next);
  });
}

apply(remembered());
