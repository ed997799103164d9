package app

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/ref"
)

// arriving is a request that brings a file in.
func arriving(asked fields, file string) (string, any) {
	line, _ := json.Marshal(asked)
	return "/arrivals", string(line) + "\n" + file
}

// arrive brings a file in as somebody, and gives the last line of the answer.
func (w *world) arrive(who string, asked fields, file string) answer {
	w.t.Helper()
	path, body := arriving(asked, file)
	got := w.send(who, byToken, "POST", path, body)
	lines := strings.Split(strings.TrimSpace(got.body), "\n")
	got.body = lines[len(lines)-1]
	return got
}

func exported(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile("../area/arrival/testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// arrivalRules: who writes notes, tasks and files in a space brings them in there.
func arrivalRules() []rule {
	const table = "TYPE,CONTENT,PRIORITY,INDENT\ntask,Papers,1,1\n"
	into := func(space func(w *world) string) func(w *world) (string, any) {
		return func(w *world) (string, any) { return arriving(fields{"name": "a.csv", "space": space(w)}, table) }
	}
	return []rule{
		{"arrival.bring", "into Anna's", into(func(w *world) string { return w.anna }), hidden(working, 200)},
		{"arrival.bring", "into Bela's", into(func(w *world) string { return w.bela }), stansAlone(200)},
		{"arrival.bring", "into another's own", into(func(w *world) string { return w.who["dan"].id }), always(404)},
		{"arrival.bring", "a look at Bela's", func(w *world) (string, any) {
			return arriving(fields{"name": "a.csv", "space": w.bela, "dry": true}, table)
		}, stansAlone(200)},
	}
}

type arrived struct {
	Arrival struct {
		Made   map[string]int
		Told   []struct{ Where, Msg string }
		Act    string
		Report string
		Fields []struct{ ID, Name string }
		Tables []struct {
			Part    int
			As      string
			Columns []struct{ Name, As string }
		}
	}
	Problem struct{ Code string }
}

func (w *world) arrives(who string, asked fields, file string) arrived {
	w.t.Helper()
	var out arrived
	got := w.arrive(who, asked, file)
	if err := json.Unmarshal([]byte(got.body), &out); err != nil || got.status != 200 || out.Problem.Code != "" {
		w.t.Fatalf("%v %d %s", err, got.status, got.body)
	}
	return out
}

// things lists what is alive of a kind, by title.
func (w *world) things(path string) map[string]map[string]any {
	w.t.Helper()
	out := map[string]map[string]any{}
	all, _ := w.do("petra", "GET", path, nil)["items"].([]any)
	for _, one := range all {
		m, _ := one.(map[string]any)
		name, _ := m["title"].(string)
		if name == "" {
			name, _ = m["name"].(string)
		}
		out[name] = m
	}
	return out
}

func (w *world) note1(id any) string {
	w.t.Helper()
	body, _ := w.do("petra", "GET", "/notes/"+id.(string), nil)["body"].(string)
	return body
}

func TestAnExportOfNotionArrivesAndIsTakenBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		asked := fields{"id": string(ref.New()), "name": "Export.zip", "space": w.anna, "dry": true}
		before := w.head()
		seen := w.arrives("petra", asked, exported(t, "notion.zip"))
		if w.head() != before || fmt.Sprint(seen.Arrival.Made) != "map[fields:5 files:4 notes:6 tags:4 tasks:5]" {
			t.Fatalf("looking made something, or sees otherwise: %v", seen.Arrival.Made)
		}
		asked["dry"] = false
		made := w.arrives("petra", asked, exported(t, "notion.zip"))
		if fmt.Sprint(made.Arrival.Made) != fmt.Sprint(seen.Arrival.Made) {
			t.Errorf("made %v, and promised %v", made.Arrival.Made, seen.Arrival.Made)
		}
		notes := w.things("/notes?limit=200")
		if len(notes) != 7 {
			t.Errorf("%d notes", len(notes))
		}
		car, trav := notes["Booking a car"]["id"], notes["Travel checklist"]["id"]
		hand := w.note1(notes["Office handbook"]["id"])
		for _, want := range []string{"[note](anteroom:note/" + car.(string) + ")", "- [note](anteroom:note/" + trav.(string) + ")", "![seating plan.png](anteroom:file/", "\nProjects\n", "| Oak | 8 |", "- [ ] Print the badges", "> 💡 Ask"} {
			if !strings.Contains(hand, want) {
				t.Errorf("no %q in\n%s", want, hand)
			}
		}
		if rest := w.note1(notes["Restaurants"]["id"]); !strings.Contains(rest, "| [note](anteroom:note/"+notes["Chez Nous"]["id"].(string)+") | French | Soho | 45\\.00 |") || !strings.Contains(rest, `| The \| Anchor |`) {
			t.Errorf("restaurants:\n%s", rest)
		}
		report := w.note1(made.Arrival.Report)
		if !strings.Contains(report, "- Tasks: 5") || !strings.Contains(report, "**Summer party**: A date here has an end") || !strings.Contains(report, "Nobody who sees this is called “Helen Okafor”, so 2 tasks are assigned") {
			t.Errorf("report:\n%s", report)
		}
		tasks := w.things("/tasks?state=all&limit=200")
		dinner := tasks["Board dinner"]
		if len(tasks) != 5 || dinner["due"] != "2026-04-17" || dinner["due_time"] != "19:00" || dinner["zone"] != "Europe/London" || dinner["priority"] != 1.0 || len(dinner["tags"].([]any)) != 2 || len(dinner["fields"].([]any)) != 4 ||
			!strings.Contains(dinner["notes"].(string), "- [ ] Cards") || tasks["New badges"]["done_us"] == nil || dinner["done_us"] != nil {
			t.Errorf("tasks %v", dinner)
		}
		files := w.things("/files?limit=200")
		if len(files) != 4 || files["table.png"]["about"] != dinner["id"] || files["seating plan.png"]["about"] != notes["Office handbook"]["id"] {
			t.Errorf("files %v", files)
		}
		w.sound()
		if again := w.arrive("petra", asked, exported(t, "notion.zip")); again.status != 409 || !strings.Contains(again.body, "arrival.done") {
			t.Errorf("brought twice: %d %s", again.status, again.body)
		}
		w.do("petra", "POST", "/acts/"+made.Arrival.Act+"/undo", nil)
		for _, path := range []string{"/notes", "/tasks?state=all", "/files", "/tags", "/fields"} {
			if left := w.things(path); len(left) != 0 {
				t.Errorf("%s has %d left after undo: %v", path, len(left), left)
			}
		}
		w.sound()
	})
}

func TestABoardOfTrelloArrivesAsItWas(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.do("petra", "POST", "/fields", fields{"space": w.anna, "name": "List", "type": "choice", "kinds": []string{"task"}, "choices": []fields{{"id": string(ref.New()), "name": "This week", "colour": 1}}})
		made := w.arrives("petra", fields{"name": "board.json", "space": w.anna}, exported(t, "trello.json"))
		if fmt.Sprint(made.Arrival.Made) != "map[fields:4 files:0 notes:1 tags:3 tasks:7]" {
			t.Errorf("%v", made.Arrival.Made)
		}
		tasks := w.things("/tasks?state=all&limit=200")
		flights := tasks["Flights to Singapore"]
		want := "Window seat.\n\n**Not** before nine.\n\nMembers: Helen Okafor, Nora Quill\n\nBefore booking:\n- [x] Passport valid\n- [ ] Visa (due 2 Apr 2026 10:00 BST)\n\nAttached:\n- itinerary.pdf https://trello.com/1/cards/c2/attachments/a1/download/itinerary.pdf\n- https://example.com/fares\n\nHelen Okafor, 9 Mar 2026 08:00 GMT:\nPlease hold two seats.\n\nNora Quill, 10 Mar 2026 15:04 GMT:\nThe 9:40 is full."
		if flights["notes"] != want || flights["due_time"] != "08:30" || flights["zone"] != "Europe/London" {
			t.Errorf("%v\n%v", flights, flights["notes"])
		}
		for title, done := range map[string]bool{"Papers for the board": true, "Christmas cards": true, "Piano": true, "Away day": false, `=HYPERLINK("http://evil.example")`: false} {
			if one := tasks[title]; one == nil || (one["done_us"] != nil) != done {
				t.Errorf("%s: %v", title, one)
			}
		}
		list := w.things("/fields")["List"]
		if n := len(list["choices"].([]any)); n != 5 {
			t.Errorf("the board's lists are %v", list["choices"])
		}
		if tag := w.things("/tags")["Board, Q2"]; tag == nil || tag["colour"] != 5.0 || tag["uses"] != 2.0 {
			t.Errorf("tag %v", tag)
		}
		w.do("petra", "POST", "/acts/"+made.Arrival.Act+"/undo", nil)
		if n := len(w.things("/fields")["List"]["choices"].([]any)); n != 1 || len(w.things("/tasks?state=all"))+len(w.things("/tags")) != 0 {
			t.Errorf("undo leaves something: %d choices", n)
		}
		w.sound()
	})
}

func TestTodoistArrivesWithWhatIsCertain(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		made := w.arrives("petra", fields{"name": "backup.zip", "space": w.anna}, exported(t, "todoist.zip"))
		if fmt.Sprint(made.Arrival.Made) != "map[fields:0 files:0 notes:0 tags:5 tasks:10]" {
			t.Errorf("%v", made.Arrival.Made)
		}
		tasks := w.things("/tasks?limit=200")
		weekly, plants := tasks["Weekly report"], tasks["Water the plants"]
		if weekly["rule"] != "FREQ=WEEKLY;BYDAY=FR" || weekly["due"] != "2026-03-13" || weekly["due_time"] != "16:00" || weekly["priority"] != 1.0 || plants["after_done"] != true {
			t.Errorf("%v\n%v", weekly, plants)
		}
		if f := tasks["Book the flights"]; f["zone"] != "Asia/Singapore" || f["due_time"] != "09:30" || f["priority"] != 5.0 {
			t.Errorf("%v", f)
		}
		w.sound()
	})
}

func TestWhatAColumnBecomesIsChosen(t *testing.T) {
	w := inhabit(t, dbtest.SQLite(t))
	seen := w.arrives("petra", fields{"name": "E.zip", "space": w.anna, "dry": true}, exported(t, "notion.zip"))
	rest := seen.Arrival.Tables[1]
	asked := fields{"name": "E.zip", "space": w.anna, "tables": []fields{
		{"part": seen.Arrival.Tables[0].Part, "as": "leave"},
		{"part": rest.Part, "as": "tasks", "columns": []string{"title", "tags", "field:choice", "field:money"}},
	}}
	made := w.arrives("petra", asked, exported(t, "notion.zip"))
	if fmt.Sprint(made.Arrival.Made) != "map[fields:2 files:2 notes:4 tags:3 tasks:3]" {
		t.Errorf("%v", made.Arrival.Made)
	}
	if chez := w.things("/tasks")["Chez Nous"]; chez["notes"] != "Ask for the corner table. Closed on Mondays." || len(chez["fields"].([]any)) != 2 {
		t.Errorf("%v", chez)
	}
	for name, tables := range map[string][]fields{
		"too few columns": {{"part": rest.Part, "as": "tasks", "columns": []string{"title"}}},
		"no such thing":   {{"part": rest.Part, "as": "tasks", "columns": []string{"title", "x", "", ""}}},
		"nobody's field":  {{"part": rest.Part, "as": "tasks", "columns": []string{"title", "own:" + string(ref.New()), "", ""}}},
		"persons":         {{"part": rest.Part, "as": "tasks", "columns": []string{"title", "field:person", "", ""}}},
		"as what":         {{"part": rest.Part, "as": "meetings"}},
	} {
		if got := w.arrive("petra", fields{"name": "E.zip", "space": w.anna, "tables": tables}, exported(t, "notion.zip")); got.status != 422 {
			t.Errorf("%s: %d %s", name, got.status, got.body)
		}
	}
}

func TestWhatCantArriveMakesNothing(t *testing.T) {
	w := inhabit(t, dbtest.SQLite(t))
	var bomb bytes.Buffer
	z := zip.NewWriter(&bomb)
	f, _ := z.Create("a.md")
	_, _ = f.Write(make([]byte, 8<<20))
	_ = z.Close()
	many := "TYPE,CONTENT,INDENT\n" + strings.Repeat("task,x,1\n", 10_001)
	tags := "TYPE,CONTENT,INDENT\n"
	for i := range 501 {
		tags += fmt.Sprintf("task,x @t%d,1\n", i)
	}
	before := w.head()
	if seen := w.arrives("petra", fields{"name": "a.csv", "space": w.anna, "dry": true}, tags); len(seen.Arrival.Told) != 1 || !strings.Contains(seen.Arrival.Told[0].Msg, "502 new tags; at most 500") { // the project is one, too
		t.Errorf("a look at too many tags tells %v", seen.Arrival.Told)
	}
	for name, c := range map[string]struct {
		file   string
		status int
		code   string
	}{
		"nothing":      {"", 422, "arrival.unknown"},
		"rubbish":      {"hello, this is a text", 422, "arrival.unknown"},
		"a broken zip": {"PK\x03\x04 and no more", 422, "unpack.invalid"},
		"a bomb":       {bomb.String(), 413, "unpack.too_much"},
		"too many":     {many, 413, "arrival.too_many"},
		"many tags":    {tags, 413, "arrival.too_much"},
		"deep JSON":    {strings.Repeat(`{"cards":`, 20000), 422, "arrival.unknown"},
		"no board":     {`{"cards": 1, "lists": []}`, 422, "arrival.invalid"},
	} {
		got := w.arrive("petra", fields{"name": "a.bin", "space": w.anna}, c.file)
		if got.status != c.status || !strings.Contains(got.body, c.code) {
			t.Errorf("%s: %d %s", name, got.status, got.body)
		}
	}
	for _, body := range []string{"", "{}", "\n", "[]\n", `{"space": 1}` + "\n", `{"unknown": 1}` + "\n", strings.Repeat("x", 300<<10)} {
		if got := w.send("petra", byToken, "POST", "/arrivals", body); got.status != 422 && got.status != 413 {
			t.Errorf("%.20q: %d %s", body, got.status, got.body)
		}
	}
	if w.head() != before {
		t.Error("something was made")
	}
}

func TestTheSameArrivesOnce(t *testing.T) {
	w := inhabit(t, dbtest.SQLite(t))
	asked := fields{"id": string(ref.New()), "name": "board.json", "space": w.anna}
	path, body := arriving(asked, exported(t, "trello.json"))
	answers := make(chan answer, 3)
	for range cap(answers) {
		go func() { answers <- w.send("petra", byToken, "POST", path, body) }()
	}
	came := 0
	for range cap(answers) {
		if got := <-answers; strings.Contains(got.body, `"act"`) {
			came++
		} else if !strings.Contains(got.body, "arrival.done") {
			t.Errorf("%d %s", got.status, got.body)
		}
	}
	if tasks := w.do("petra", "GET", "/tasks?state=all&limit=200", nil)["items"].([]any); came != 1 || len(tasks) != 7 {
		t.Errorf("came %d times, %d tasks", came, len(tasks))
	}
	w.sound()
}
