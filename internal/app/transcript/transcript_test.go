package transcript

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"anteroom/internal/area/capture"
	"anteroom/internal/area/find"
	"anteroom/internal/area/history"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/words"
	"anteroom/internal/edge/httpapi"
)

var update = flag.Bool("update", false, "write the answers anew")

func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			dbtest.Each(t, func(t *testing.T, d *db.DB) { play(t, d, file) })
		})
	}
}

// play sends the requests of a file in turn and compares the answers.
func play(t *testing.T, d *db.DB, file string) {
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	h := recordtest.Build(t, d)
	door := open(t, h)
	said := &names{h: h, ids: map[string]string{}}
	var got strings.Builder
	for _, exchange := range strings.Split("\n"+string(want), "\n### ")[1:] {
		request, _, _ := strings.Cut(exchange, "\n=== ")
		line, body, _ := strings.Cut(request, "\n")
		fmt.Fprintf(&got, "### %s\n", strings.TrimSuffix(line+"\n"+strings.TrimSpace(body), "\n"))
		status, answer := said.send(t, door, line, strings.TrimSpace(body))
		fmt.Fprintf(&got, "=== %d\n%s\n\n", status, answer)
	}
	if *update && d.Engine() == db.SQLite {
		if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got.String() != string(want) {
		t.Errorf("the conversation went differently; got:\n%s", firstDifference(got.String(), string(want)))
	}
	h.Sound(task.New(h.Journal, said).Checks()...)
}

// firstDifference shows the lines around the first one that differs.
func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i, line := range a {
		if i >= len(b) || line != b[i] {
			return strings.Join(a[max(0, i-8):min(len(a), i+8)], "\n") + "\n--- want ---\n" + strings.Join(b[min(len(b), max(0, i-8)):min(len(b), i+8)], "\n")
		}
	}
	return "the end is missing"
}

// open builds the door over the areas, as the app does.
func open(t *testing.T, h *recordtest.House) http.Handler {
	t.Helper()
	n := &names{h: h}
	tasks, tags := task.New(h.Journal, n), tag.New(h.Journal)
	stories := history.New(h.Journal, n, map[ref.Kind]history.Kind{
		task.Name: {Seen: tasks.Seen, Describe: task.Describe, Hidden: task.Hidden, Reverse: tasks.Reverse, Trashed: tasks.Trashed},
		tag.Name:  {Seen: tags.Seen, Describe: tag.Describe, Reverse: tags.Reverse, Trashed: tags.Trashed},
	})
	finder := find.New(h.Journal, map[ref.Kind]find.Texts{task.Name: tasks.Texts, tag.Name: nil}, "member")
	reader := capture.New(h.Clock, n, n, tags)
	ops := append(append(tasks.Ops(), tags.Ops()...), append(append(stories.Ops(), finder.Ops()...), reader.Ops()...)...)
	api, err := httpapi.New(httpapi.Config{
		Version: "test", Ops: ops, Auth: n, Journal: h.Journal, Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
	})
	if err != nil {
		t.Fatal(err)
	}
	return api
}

// names knows the house by name, where the app asks the areas of members and principals.
type names struct {
	h   *recordtest.House
	ids map[string]string // ids made by the program, in order of appearance
}

func (n *names) actor(name string) (access.Actor, error) {
	h := n.h
	a, ok := map[string]access.Actor{"ada": h.Ada, "ben": h.Ben, "carl": h.Carl, "dora": h.Dora, "eve": h.Eve}[strings.TrimSuffix(name, "-reading")]
	if !ok {
		return a, errs.New(errs.Unauthenticated, "access.not_signed_in", "Sign in first.")
	}
	a.ReadOnly = strings.HasSuffix(name, "-reading")
	return a, nil
}

func (n *names) BySession(_ context.Context, secret string) (access.Actor, error) {
	return n.actor(secret)
}
func (n *names) ByToken(_ context.Context, secret string) (access.Actor, error) {
	return n.actor(secret)
}

func (n *names) ZoneOf(context.Context, access.Actor) (string, error) { return "Europe/London", nil }

func (n *names) Habits(context.Context, access.Actor) (capture.Habits, error) {
	return capture.Habits{Zone: "Europe/London", Locale: "en-GB", WeekStart: "monday"}, nil
}

func (n *names) People(_ context.Context, a access.Actor) ([]words.Person, error) {
	if _, sees := a.Role(n.h.Vera); !sees {
		return nil, nil
	}
	return []words.Person{{ID: string(n.h.Vera), Names: []string{"Vera Example"}}}, nil
}

func (n *names) MemberNames(context.Context, access.Actor) (map[ref.Member]string, error) {
	return map[ref.Member]string{n.h.Ada.Member: "Ada Example", n.h.Ben.Member: "Ben Example"}, nil
}

// places are the words that stand for ids in the files.
func (n *names) places() []string {
	h := n.h
	return []string{
		"{org}", string(h.Org), "{vera}", string(h.Vera), "{ada}", string(h.Ada.Member), "{ben}", string(h.Ben.Member),
		"{carl}", string(h.Carl.Member), "{dora}", string(h.Dora.Member), "{eve}", string(h.Eve.Member),
	}
}

var uuid = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}`)

// send plays one request; ids that the program makes are {1}, {2}, … in the files.
func (n *names) send(t *testing.T, door http.Handler, line, body string) (int, string) {
	t.Helper()
	there := n.places()
	for id, name := range n.ids {
		there = append(there, name, id)
	}
	to := strings.NewReplacer(there...)
	part := strings.Fields(line)
	if len(part) < 3 {
		t.Fatalf("not a request: %q", line)
	}
	r := httptest.NewRequest(part[1], httpapi.Root+to.Replace(part[2]), strings.NewReader(to.Replace(body)))
	r.Header.Set("Authorization", "Bearer "+part[0])
	if len(part) > 3 {
		r.Header.Set("Idempotency-Key", part[3])
	}
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	w := httptest.NewRecorder()
	door.ServeHTTP(w, r)
	var back []string
	for i, s := 0, n.places(); i < len(s); i += 2 {
		back = append(back, s[i+1], s[i])
	}
	answer := strings.NewReplacer(back...).Replace(pretty(t, w.Body.Bytes()))
	return w.Code, uuid.ReplaceAllStringFunc(answer, func(id string) string {
		if strings.HasPrefix(id, "0190") { // the file's own
			return id
		}
		if n.ids[id] == "" {
			n.ids[id] = fmt.Sprintf("{%d}", len(n.ids)+1)
		}
		return n.ids[id]
	})
}

func pretty(t *testing.T, body []byte) string {
	t.Helper()
	if len(body) == 0 {
		return ""
	}
	var b bytes.Buffer
	if err := json.Indent(&b, body, "", "  "); err != nil {
		t.Fatalf("the answer is no JSON: %s", body)
	}
	return strings.TrimSpace(b.String())
}
