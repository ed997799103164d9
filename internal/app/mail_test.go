package app

import (
	"encoding/json"
	"strings"
	"testing"

	"anteroom/internal/core/ref"
)

// letter is a mail to Petra from somebody, with a file in it.
func letter(id, from string) string {
	return "From: " + from + "\nTo: Petra <petra@example.com>, aida@example.com\nCc: Max Lee <max@example.net>\nSubject: Papers " + id + "\nDate: Thu, 12 Mar 2026 09:14:00 +0100\nMessage-ID: <" + id + "@example.net>\n" +
		"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Could you <b>print</b> these?<script>alert(1)</script></p>\n" +
		"--b\nContent-Type: text/plain; name=papers.txt\nContent-Disposition: attachment\n\nAll of them\n--b\nContent-Type: text/html; name=page.html\nContent-Disposition: attachment\n\n<script>alert(2)</script>\n--b--\n"
}

// takingMail is a request that makes one of a mail.
func takingMail(asked fields, mail string) (string, any) {
	line, _ := json.Marshal(asked)
	return "/request-mails", string(line) + "\n" + mail
}

func (w *world) takeMail(who string, asked fields, mail string) answer {
	path, body := takingMail(asked, mail)
	return w.send(who, byToken, "POST", path, body)
}

// mailRules: who works in a space makes requests of mails there; anybody who writes at all may look at what a mail says.
func mailRules() []rule {
	into := func(space func(w *world) string) func(w *world) (string, any) {
		return func(w *world) (string, any) {
			return takingMail(fields{"space": space(w)}, letter(string(ref.New()), "jo@example.net"))
		}
	}
	return []rule{
		{"request.mail_see", "any mail", func(*world) (string, any) { return "/request-mails/see", letter("seen", "jo@example.net") }, always(200)},
		{"request.mail_take", "for Anna", into(func(w *world) string { return w.anna }), hidden(working, 200)},
		{"request.mail_take", "for Bela", into(func(w *world) string { return w.bela }), stansAlone(200)},
		{"request.mail_take", "for another's own space", into(func(w *world) string { return w.who["dan"].id }), always(404)},
	}
}

func TestAMailBecomesARequestWithItsFiles(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		one := letter("one", `"Jo Field" <jo@example.net>`)
		var seen map[string]any
		read := func(who, mail string) map[string]any {
			got := w.send(who, byToken, "POST", "/request-mails/see", mail)
			if got.status != 200 {
				t.Fatalf("see: %d %s", got.status, got.body)
			}
			seen = map[string]any{}
			if err := json.Unmarshal([]byte(got.body), &seen); err != nil {
				t.Fatal(err)
			}
			return seen
		}
		read("aida", one)
		for field, want := range map[string]any{"title": "Papers one", "body": "Could you print these?", "name": "Jo Field", "email": "jo@example.net", "others": "Petra <petra@example.com>, Max Lee <max@example.net>", "space": w.anna} {
			if seen[field] != want {
				t.Errorf("%s is %v instead of %v", field, seen[field], want)
			}
		}
		if files := seen["files"].([]any); len(files) != 2 || files[0].(map[string]any)["name"] != "papers.txt" {
			t.Errorf("files %v", files)
		}
		id := string(ref.New())
		taken := w.takeMail("aida", fields{"id": id, "space": w.anna, "title": "Print the papers", "leave": []int{1}, "keep": true}, one)
		if taken.status != 200 {
			t.Fatalf("take: %d %s", taken.status, taken.body)
		}
		r := w.do("aida", "GET", "/requests/"+id, nil)["request"].(map[string]any)
		if r["title"] != "Print the papers" || r["source"] != "mail" || r["name"] != "Jo Field" || r["body"] != "Could you print these?" || r["mailed_us"] == nil {
			t.Errorf("became %v", r)
		}
		names := func() (all []string) {
			for _, f := range w.do("aida", "GET", "/files?about_kind=request&about="+id, nil)["items"].([]any) {
				all = append(all, f.(map[string]any)["name"].(string))
			}
			return all
		}
		if got := strings.Join(names(), ", "); got != "Papers one.eml, papers.txt" {
			t.Errorf("has %s", got)
		}
		// Sent again with its id it is there already; as another it is known, unless another is wanted.
		if again := w.takeMail("aida", fields{"id": id, "space": w.anna, "title": "Print the papers", "keep": true}, one); again.status != 200 || len(names()) != 2 {
			t.Errorf("again: %d %s, %v", again.status, again.body, names())
		}
		if other := w.takeMail("amir", fields{"space": w.anna}, one); other.status != 409 || !strings.Contains(other.body, "Print the papers") {
			t.Errorf("twice: %d %s", other.status, other.body)
		}
		if known := read("amir", one)["known"].([]any); len(known) != 1 || known[0].(map[string]any)["id"] != id {
			t.Errorf("known: %v", known)
		}
		if known := read("stan", one)["known"].([]any); len(known) != 0 {
			t.Errorf("somebody who sees nothing of Anna's learns of it: %v", known)
		}
		if other := w.takeMail("amir", fields{"space": w.anna, "again": true}, one); other.status != 200 {
			t.Errorf("another: %d %s", other.status, other.body)
		}
		// Undo takes the request away, and its files are out of sight with it.
		var act struct{ Act string }
		if err := json.Unmarshal([]byte(taken.body), &act); err != nil {
			t.Fatal(err)
		}
		w.do("aida", "POST", "/acts/"+act.Act+"/undo", nil)
		if gone := w.send("aida", byToken, "GET", "/files?about_kind=request&about="+id, nil); strings.Contains(gone.body, "papers.txt") {
			t.Errorf("files of what was taken back: %s", gone.body)
		}
		// A colleague who writes is the colleague.
		got := w.takeMail("aida", fields{"space": w.anna}, letter("two", "vera@example.com"))
		var made struct{ Request map[string]any }
		if err := json.Unmarshal([]byte(got.body), &made); err != nil || made.Request["member"] != w.who["vera"].id {
			t.Errorf("of a colleague: %s", got.body)
		}
	})
}

func TestWhatIsNoMailBecomesNothing(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		for name, c := range map[string]struct {
			asked fields
			mail  string
			want  int
		}{
			"a picture":         {fields{"space": w.anna}, "\x89PNG\r\n\x1a\n", 422},
			"nothing":           {fields{"space": w.anna}, "", 422},
			"an unknown field":  {fields{"space": w.anna, "nonsense": 1}, letter("a", "jo@example.net"), 422},
			"another file":      {fields{"space": w.anna, "leave": []int{7}}, letter("b", "jo@example.net"), 422},
			"a wrong day":       {fields{"space": w.anna, "due": "soon", "zone": "Europe/London"}, letter("c", "jo@example.net"), 422},
			"no space":          {fields{}, letter("d", "jo@example.net"), 404},
			"too many headers":  {fields{"space": w.anna}, "From: a@example.net\nSubject: x\n" + strings.Repeat("A: b\n", 10_000) + "\n", 422},
			"no title, no text": {fields{"space": w.anna}, "From: jo@example.net\nMessage-ID: <e@example.net>\n\n", 200},
		} {
			if got := w.takeMail("aida", c.asked, c.mail); got.status != c.want {
				t.Errorf("%s: %d %s", name, got.status, got.body)
			}
		}
		if n := len(w.do("aida", "GET", "/requests", nil)["items"].([]any)); n != 1 {
			t.Errorf("%d requests", n)
		}
	})
}
