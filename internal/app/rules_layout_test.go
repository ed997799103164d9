package app

import "anteroom/internal/core/ref"

// A layout is one's own, or the house's: there everybody uses it, and only whoever made it changes it.

func (w *world) toLayout(space string, more ...any) fields {
	return changedBy(fields{"space": space, "name": "l" + string(ref.New()), "began": "desk", "widgets": []fields{
		{"id": "a", "widget": "day", "x": 0, "y": 0, "w": 9, "h": 20, "options": []fields{{"name": "rows", "value": "8"}}}}}, more)
}

func (w *world) layout(by string, more ...any) string {
	w.t.Helper()
	return w.made(w.do(by, "POST", "/layouts", w.toLayout(w.who[by].id, more...)), "layout")
}

// noLayouts puts all that somebody made into the trash, because there is room for few.
func (w *world) noLayouts(by string) {
	w.t.Helper()
	all, _ := w.do(by, "GET", "/layouts", nil)["items"].([]any)
	for _, one := range all {
		l, _ := one.(map[string]any)
		if l["created_by"] == w.who[by].id {
			w.do(by, "DELETE", "/layouts/"+l["id"].(string), nil)
		}
	}
}

func (w *world) onlyLayout(by string) string {
	w.t.Helper()
	w.noLayouts(by)
	return w.layout(by)
}

func (w *world) houseLayout(by string) string {
	w.t.Helper()
	return w.made(w.do(by, "POST", "/layouts", w.toLayout(string(w.org))), "layout")
}

func layoutRules() []rule {
	theHouses := func(a asked) int { return a.ofTheHouse(200) }
	// Lena's, shared: others of the house use it, and don't change it.
	lenas := func(good int) func(a asked) int {
		return func(a asked) int {
			if at := a.ofTheHouse(200); at != 200 || a.who == "lena" {
				return at
			}
			return good
		}
	}
	petras := func(a asked) int {
		if a.who == "petra" {
			return 200
		}
		return 404
	}
	own := func(w *world) string { return w.layout("petra") }
	renamed := func(make func(w *world) string) func(w *world) (string, any) {
		return func(w *world) (string, any) {
			return "/layouts/" + make(w), fields{"rev": 1, "name": "r" + string(ref.New())}
		}
	}
	return []rule{
		lists("layout.list", "/layouts"),
		{"layout.create", "for oneself", func(w *world) (string, any) { return "/layouts", w.toLayout(w.who["petra"].id) }, petras},
		{"layout.create", "for an executive", func(w *world) (string, any) { return "/layouts", w.toLayout(w.anna) }, hidden(working, 422)},
		{"layout.create", "for the house", func(w *world) (string, any) { return "/layouts", w.toLayout(string(w.org)) }, theHouses},
		{"layout.get", "Petra's", on("/layouts/{}", nil, own), petras},
		{"layout.get", "the house's", on("/layouts/{}", nil, byLena((*world).houseLayout)), theHouses},
		{"layout.update", "Petra's", renamed(own), petras},
		{"layout.update", "the house's", renamed(byLena((*world).houseLayout)), lenas(403)},
		{"layout.move", "Petra's to the house", func(w *world) (string, any) {
			return "/layouts/" + w.layout("petra") + "/move", fields{"rev": 1, "space": w.org}
		}, petras},
		{"layout.trash", "Petra's", on("/layouts/{}", nil, own), petras},
		{"layout.restore", "Petra's", on("/layouts/{}/restore", nil, own), petras},
		{"layout.choose", "a ready one", plain("/layouts/choice", fields{"device": "desk", "layout": "travel"}), always(204)},
		{"history.record", "of a layout", pastOf("layout", own), petras},
	}
}
