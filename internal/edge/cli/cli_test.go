package cli_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"anteroom/internal/edge/cli"
)

// program is a house whose door is a handler of the test's own.
type program struct {
	socket string
	did    []string
	fails  error
}

func (p *program) Serve(context.Context, cli.Config) error { return p.do("serve") }
func (p *program) Demo(_ context.Context, _ cli.Config, _ io.Writer) error {
	return p.do("demo")
}
func (p *program) Restore(_ context.Context, _ cli.Config, file string, _ io.Writer) error {
	return p.do("restore " + filepath.Base(file))
}
func (p *program) Open(context.Context, cli.Config) (func() error, error) {
	return nil, errors.New("nothing runs here")
}
func (p *program) Socket(cli.Config) (string, error) { return p.socket, nil }
func (p *program) OpenAPI() ([]byte, error)          { return []byte("openapi: 3.1.0\n"), p.fails }
func (p *program) Version() string                   { return "1.2.3" }

func (p *program) do(what string) error {
	p.did = append(p.did, what)
	return p.fails
}

// doorman makes a program beside which a server runs.
func doorman(t *testing.T, h http.HandlerFunc) *program {
	t.Helper()
	dir, err := os.MkdirTemp("", "door") // a socket's path has to be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	p := &program{socket: filepath.Join(dir, "s")}
	l, err := net.Listen("unix", p.socket)
	if err != nil {
		t.Fatal(err)
	}
	server := &http.Server{Handler: h}
	go func() { _ = server.Serve(l) }()
	t.Cleanup(func() { _ = server.Close() })
	return p
}

// run runs a command and gives its status and what it wrote.
func run(t *testing.T, p *program, args ...string) (status int, out, problem string) {
	t.Helper()
	var files [2]*os.File
	for i := range files {
		f, err := os.CreateTemp(t.TempDir(), "out")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		files[i] = f
	}
	status = cli.Run(t.Context(), p, args, files[0], files[1])
	read := func(f *os.File) string {
		b, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	return status, read(files[0]), read(files[1])
}

func TestCommandsThatNeedNoDoor(t *testing.T) {
	backup := filepath.Join(t.TempDir(), "backup")
	if err := os.WriteFile(backup, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ args, did, out string }{
		{"serve", "serve", ""},
		{"demo", "demo", ""},
		{"restore " + backup, "restore backup", ""},
		{"version", "", "1.2.3\n"},
		{"openapi", "", "openapi: 3.1.0\n"},
	} {
		p := &program{}
		status, out, problem := run(t, p, strings.Fields(c.args)...)
		if status != 0 || out != c.out || problem != "" || strings.Join(p.did, "") != c.did {
			t.Errorf("%s: %d, %q, %q, did %v", c.args, status, out, problem, p.did)
		}
		p.fails = errors.New("the roof leaks")
		if status, _, problem := run(t, p, strings.Fields(c.args)...); c.args != "version" && (status != 1 || problem != "anteroom: the roof leaks\n") {
			t.Errorf("%s, failing: %d, %q", c.args, status, problem)
		}
	}
}

func TestWhatIsNotUnderstood(t *testing.T) {
	for _, args := range []string{"", "fly", "member", "member add --name X", "restore /no/such/file", "token create --member a@example.com --days soon", "--log-level loud serve", "import ics", "backup"} {
		p := &program{}
		status, out, problem := run(t, p, strings.Fields(args)...)
		if status != 2 || out != "" || !strings.HasPrefix(problem, "anteroom: ") || !strings.Contains(problem, "--help") || len(p.did) > 0 {
			t.Errorf("%q: %d, %q, %q", args, status, out, problem)
		}
	}
	if status, out, _ := run(t, &program{}, "--help"); status != 0 || !strings.Contains(out, "backup") {
		t.Errorf("--help: %d, %q", status, out)
	}
}

// TestEveryCommandHasItsVerb asks each command that goes through the door.
func TestEveryCommandHasItsVerb(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.ics")
	if err := os.WriteFile(file, []byte("BEGIN:VCALENDAR\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for args, want := range map[string]string{
		"import ics --principal x " + file:          "POST /import",
		"export ics --principal x":                  "GET /export",
		"backup " + filepath.Join(t.TempDir(), "b"): "GET /backup",
		"doctor":      "GET /doctor",
		"member list": "GET /members",
		"member add --email a@example.com --name A --role lead": "POST /members",
		"member disable --email a@example.com":                  "POST /members/disable",
		"member password --email a@example.com":                 "POST /members/password",
		"token create --member a@example.com":                   "POST /tokens",
	} {
		asked := ""
		p := doorman(t, func(w http.ResponseWriter, r *http.Request) {
			asked = r.Method + " " + r.URL.Path
			_, _ = io.Copy(io.Discard, r.Body)
			w.WriteHeader(http.StatusUnprocessableEntity)
			_, _ = io.WriteString(w, `{"kind":4,"code":"x.y","msg":"Not today.","fields":[{"path":"email","msg":"Another one."}]}`)
		})
		status, out, problem := run(t, p, strings.Fields(args)...)
		if asked != want || status != 1 || out != "" || problem != "anteroom: Not today.\n  email: Another one.\n" {
			t.Errorf("%s asks %q: %d, %q, %q", args, asked, status, out, problem)
		}
	}
}

// TestTheServerDiesInTheMiddle of an answer, or before it: nothing half is left, and
// it is said that nobody knows.
func TestTheServerDiesInTheMiddle(t *testing.T) {
	folder := t.TempDir()
	ics := filepath.Join(folder, "a.ics")
	if err := os.WriteFile(ics, []byte(strings.Repeat("x", 1<<20)), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, dies := range map[string]http.HandlerFunc{
		"before": func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
		"in the middle": func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, `{"state":"reading","bytes":100,"events":1}`+"\n"+`{"state":"rea`)
			_ = http.NewResponseController(w).Flush()
			panic(http.ErrAbortHandler)
		},
	} {
		for _, args := range []string{"backup " + folder + "/backup", "export ics --principal x -o " + folder + "/out.ics", "import ics --principal x " + ics, "doctor", "member list", "token create --member a@example.com"} {
			status, _, problem := run(t, doorman(t, dies), strings.Fields(args)...)
			if status != 1 || !strings.Contains(problem, "The server stopped before it had answered") || strings.Count(problem, "\n") != 1 {
				t.Errorf("%s, %s: %d, %q", args, name, status, problem)
			}
		}
	}
	left, err := os.ReadDir(folder)
	if err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestAnErrorToldAtTheEnd(t *testing.T) {
	folder := t.TempDir()
	p := doorman(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Trailer", "Anteroom-Error")
		_, _ = io.WriteString(w, "half of it")
		w.Header().Set("Anteroom-Error", `{"kind":8,"code":"storage.full","msg":"The disk is full."}`)
	})
	status, _, problem := run(t, p, "backup", folder+"/backup")
	if left, _ := os.ReadDir(folder); status != 1 || problem != "anteroom: The disk is full.\n" || len(left) != 0 {
		t.Errorf("%d, %q, left %v", status, problem, left)
	}
}

func TestFilesThatAreThere(t *testing.T) {
	folder := t.TempDir()
	there := filepath.Join(folder, "there")
	if err := os.WriteFile(there, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	p := doorman(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "new") })
	status, _, problem := run(t, p, "backup", there)
	if b, _ := os.ReadFile(there); status != 1 || string(b) != "old" || !strings.Contains(problem, "is there already") {
		t.Errorf("backup: %d, %q, now %q", status, problem, b)
	}
	if status, _, problem := run(t, p, "export", "ics", "--principal", "x", "-o", there); status != 0 {
		t.Errorf("export: %d, %q", status, problem)
	}
	if b, _ := os.ReadFile(there); string(b) != "new" {
		t.Errorf("the export says %q", b)
	}
	if status, _, problem := run(t, p, "backup", folder+"/no/such/folder/b"); status != 1 || problem == "" {
		t.Errorf("into no folder: %d, %q", status, problem)
	}
	fresh := filepath.Join(folder, "fresh")
	if status, out, problem := run(t, p, "backup", fresh); status != 0 || !strings.Contains(out, "anteroom restore "+fresh) {
		t.Errorf("%d, %q, %q", status, out, problem)
	}
	if info, err := os.Stat(fresh); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("a backup is for its owner only: %v, %v", info.Mode(), err)
	}
}

func TestReportsOfTheDoctor(t *testing.T) {
	for answer, want := range map[string]struct {
		status       int
		out, problem string
	}{
		`[{"name":"a holds","findings":[]},{"name":"b holds","findings":null}]`: {0, "ok   a holds\nok   b holds\nAll 2 checks hold.\n", ""},
		`[{"name":"a holds","findings":[]},{"name":"b holds","findings":["row 7"]}]`: {1, "ok   a holds\nBAD  b holds\n       row 7\n",
			"anteroom: 1 of 2 checks found something. Make a backup before you change anything.\n"},
	} {
		p := doorman(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, answer) })
		if status, out, problem := run(t, p, "doctor"); status != want.status || out != want.out || problem != want.problem {
			t.Errorf("%s: %d, %q, %q", answer, status, out, problem)
		}
	}
}

func TestImportShowsItsReport(t *testing.T) {
	file := filepath.Join(t.TempDir(), "work.ics")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	p := doorman(t, func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		q := r.URL.Query()
		if q.Get("file") != "work.ics" || q.Get("size") != "1" || q.Get("principal") != "a@example.com" || q.Get("calendar") != "Work" {
			t.Errorf("asked for %v", q)
		}
		_, _ = io.WriteString(w, `{"state":"reading","bytes":2048,"events":3}`+"\n"+
			`{"state":"published","events":3,"series":1,"overrides":2,"tasks":1,"added":2,"updated":1,"unchanged":0,"vanished":4,"gone":[{"title":"Lunch","start":"2026-03-12T12:00"}],"notes":[{"line":12,"severity":"changed","msg":"No end."}]}`+"\n")
	})
	status, out, problem := run(t, p, "import", "ics", "--principal", "a@example.com", "--calendar", "Work", file)
	want := "\rwork.ics: 2 KiB read, 3 events\nwork.ics: 3 events (1 series, 2 changed occurrences), 1 task: 2 added, 1 updated, 0 unchanged\n  4 events no longer in the file; they can be moved to the trash from the import's report, under Calendars:\n    Lunch, 2026-03-12T12:00\n  line 12, changed: No end.\n"
	if status != 0 || out != want || problem != "" {
		t.Errorf("%d, %q, %q", status, out, problem)
	}
}

func TestSecretsFromFilesAndSettingsFromTheEnvironment(t *testing.T) {
	file := filepath.Join(t.TempDir(), "url")
	if err := os.WriteFile(file, []byte("postgres://secret\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("ANTEROOM_ADDR", "127.0.0.1:9")
	t.Setenv("ANTEROOM_DATABASE_URL_FILE", file)
	var got cli.Config
	p := &noting{program: &program{}, got: &got}
	if status := cli.Run(t.Context(), p, []string{"serve"}, os.Stdout, os.Stderr); status != 0 {
		t.Fatal(status)
	}
	if got.Addr != "127.0.0.1:9" || got.DatabaseURL != "postgres://secret" || !filepath.IsAbs(got.Data) {
		t.Errorf("%+v", got)
	}
}

// noting notes how it was told to serve.
type noting struct {
	*program
	got *cli.Config
}

func (n *noting) Serve(_ context.Context, c cli.Config) error {
	*n.got = c
	return nil
}

func TestARefusalIsTold(t *testing.T) {
	for msg, want := range map[string]string{
		"Line 1: This is no calendar.": "anteroom: Line 1: This is no calendar.\n",
		"The file can't be read.":      "anteroom: The file can't be read.\n  line 1: This is no calendar.\n",
	} {
		p := doorman(t, func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusUnprocessableEntity)
			_, _ = io.WriteString(w, `{"kind":1,"code":"x","msg":"`+msg+`","fields":[{"path":"line 1","msg":"This is no calendar."}]}`)
		})
		if status, _, problem := run(t, p, "doctor"); status != 1 || problem != want {
			t.Errorf("%d, %q, want %q", status, problem, want)
		}
	}
}
