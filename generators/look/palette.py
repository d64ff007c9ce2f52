"""The colours of the charts, by role; light to import, for pages as well as for charts."""

# Name of the CSS variable -> colour on white. Series colours: safe for colour-blind readers, at
# least 3:1 against both grounds (a test measures it).
ROLES = {
    "ink": "#1f2430",
    "muted": "#5b6270",
    "grid": "#e3e6eb",
    "blue": "#0067a5",
    "orange": "#c4520c",
    "green": "#00805a",
    "purple": "#8f4f9f",
    "brown": "#7d6015",
    "grey": "#6c727d",
}
