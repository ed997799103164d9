package commands

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"anteroom/internal/app"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/edge/cli"
)

// folder is a data folder with what is typed about it.
type folder struct {
	t    *testing.T
	data string
	url  string // of PostgreSQL; empty for the embedded database
}

func each(t *testing.T, f func(t *testing.T, d *folder)) {
	t.Run("sqlite", func(t *testing.T) { f(t, &folder{t: t, data: t.TempDir()}) })
	t.Run("postgres", func(t *testing.T) {
		f(t, &folder{t: t, data: t.TempDir(), url: dbtest.PostgresURL(t, false)})
	})
}

// run runs a command on the folder.
func (d *folder) run(args ...string) (status int, out, problem string) {
	d.t.Helper()
	var files [2]*os.File
	for i := range files {
		f, err := os.CreateTemp(d.t.TempDir(), "out")
		if err != nil {
			d.t.Fatal(err)
		}
		defer f.Close()
		files[i] = f
	}
	args = append(args, "--data", d.data, "--log-level", "error")
	if d.url != "" {
		args = append(args, "--database-url", d.url)
	}
	status = cli.Run(d.t.Context(), &app.Program{}, args, files[0], files[1])
	read := func(f *os.File) string {
		b, err := os.ReadFile(f.Name())
		if err != nil {
			d.t.Fatal(err)
		}
		return string(b)
	}
	return status, read(files[0]), read(files[1])
}

// ok runs a command that has to succeed.
func (d *folder) ok(args ...string) string {
	d.t.Helper()
	status, out, problem := d.run(args...)
	if status != 0 || problem != "" {
		d.t.Fatalf("%v: %d\n%s%s", args, status, out, problem)
	}
	return out
}

// refused runs a command that has to be refused in these words.
func (d *folder) refused(words string, args ...string) {
	d.t.Helper()
	status, _, problem := d.run(args...)
	if status != 1 || !strings.HasPrefix(problem, "anteroom: ") || !strings.Contains(problem, words) {
		d.t.Errorf("%v: %d, %q; want %q", args, status, problem, words)
	}
}

// serve opens the house and its door until the test, or the function given, ends it.
func (d *folder) serve() (stop func()) {
	d.t.Helper()
	shut, err := (&app.Program{}).Open(d.t.Context(), cli.Config{Data: d.data, DatabaseURL: d.url, LogLevel: "error"})
	if err != nil {
		d.t.Fatal(err)
	}
	done := false
	stop = func() {
		if !done {
			done = true
			if err := shut(); err != nil {
				d.t.Error(err)
			}
		}
	}
	d.t.Cleanup(stop)
	return stop
}

func (d *folder) file(name, text string) string {
	d.t.Helper()
	name = filepath.Join(d.t.TempDir(), name)
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return name
}

const oneEvent = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nBEGIN:VEVENT\r\nUID:1@example.com\r\nDTSTAMP:20260301T000000Z\r\n" +
	"DTSTART:20260312T090000Z\r\nDTEND:20260312T100000Z\r\nSUMMARY:Imported\r\nX-KEPT;P=1:whole\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

// TestALifeAtTheCommandLine goes through every command, once beside a server and once without.
func TestALifeAtTheCommandLine(t *testing.T) {
	each(t, func(t *testing.T, d *folder) {
		said := d.ok("demo")
		signIns, err := os.ReadFile(filepath.Join(d.data, "sign-ins.txt"))
		if err != nil {
			t.Fatal(err)
		}
		principal := ""
		for line := range strings.Lines(string(signIns)) {
			f := strings.Split(strings.TrimSpace(line), "\t")
			if len(f) != 3 || !strings.Contains(said, f[1]) || !strings.Contains(said, f[2]) {
				t.Errorf("sign-in %q was not printed", line)
			}
			if f[0] == "principal" {
				principal = f[1]
			}
		}
		d.refused("is not empty", "demo")
		if d.url != "" {
			(&folder{t: t, data: t.TempDir(), url: d.url}).refused("an organisation in this database already", "demo")
		}
		for _, beside := range []bool{true, false} {
			stop := func() {}
			if beside {
				stop = d.serve()
			}
			d.walk(principal, beside)
			stop()
		}
		if left, err := filepath.Glob(filepath.Join(d.data, "*.sock")); err != nil || len(left) > 0 {
			t.Errorf("sockets are left: %v, %v", left, err)
		}
	})
}

func (d *folder) walk(principal string, beside bool) {
	t := d.t
	t.Helper()
	file := d.file("work.ics", oneEvent)
	name := fmt.Sprintf("Brought in, %v", beside)
	if got := d.ok("import", "ics", "--principal", principal, "--calendar", name, file); !strings.Contains(got, "work.ics: 1 event (0 series, 0 changed occurrences), 0 tasks: 1 added") {
		t.Errorf("import: %q", got)
	}
	if got := d.ok("import", "ics", "--principal", principal, "--calendar", name, file); !strings.Contains(got, "0 added, 0 updated, 1 unchanged") {
		t.Errorf("import again: %q", got)
	}
	if got := d.ok("export", "ics", "--principal", principal, "--calendar", strings.ToUpper(name)); !strings.Contains(got, "X-KEPT;P=1:whole\r\n") || strings.Count(got, "BEGIN:VEVENT") != 1 {
		t.Errorf("export: %q", got)
	}
	all := filepath.Join(t.TempDir(), "all.ics")
	d.ok("export", "ics", "--principal", principal, "-o", all)
	if text, err := os.ReadFile(all); err != nil || strings.Count(string(text), "BEGIN:VEVENT") < 50 || !strings.HasSuffix(string(text), "END:VCALENDAR\r\n") {
		t.Errorf("export of all: %d bytes, %v", len(text), err)
	}
	d.refused("Nobody called", "import", "ics", "--principal", "nobody@example.com", d.file("large.ics", strings.Repeat(oneEvent, 20_000)))
	d.refused("Nobody called", "export", "ics", "--principal", "nobody")
	d.refused("has no calendar called", "export", "ics", "--principal", principal, "--calendar", "None of these")
	d.refused("", "import", "ics", "--principal", principal, d.file("none.ics", "this is no calendar"))

	email := fmt.Sprintf("new.%v@example.com", beside)
	if link := d.ok("member", "add", "--email", email, "--name", "New One", "--role", "lead"); !regexp.MustCompile(`^\S*/invitation/\S{20,}\n$`).MatchString(link) {
		t.Errorf("invitation: %q", link)
	}
	d.refused("", "member", "add", "--email", "no address", "--name", "X")
	if list := d.ok("member", "list"); !strings.Contains(list, principal) || strings.Count(list, "\n") < 8 {
		t.Errorf("members:\n%s", list)
	}
	if token := d.ok("token", "create", "--member", principal); !regexp.MustCompile(`^ant_pat_\S+\n$`).MatchString(token) {
		t.Errorf("token: %q", token)
	}
	d.refused("", "token", "create", "--member", "nobody@example.com")
	d.refused("", "token", "create", "--member", principal, "--days", "4000")
	if password := d.ok("member", "password", "--email", principal); len(strings.TrimSpace(password)) < 20 {
		t.Errorf("password: %q", password)
	}
	d.refused("", "member", "password", "--email", "nobody@example.com")
	d.refused("", "member", "disable", "--email", "nobody@example.com")
	if report := d.ok("doctor"); strings.Contains(report, "BAD") || !strings.Contains(report, "checks hold") {
		t.Errorf("doctor:\n%s", report)
	}
	d.backUp(principal)
}

// backUp restores a backup into an empty house, and a damaged one into none.
func (d *folder) backUp(principal string) {
	t := d.t
	t.Helper()
	backup := filepath.Join(t.TempDir(), "house.backup")
	d.ok("backup", backup)
	d.refused("is there already", "backup", backup)
	text, err := os.ReadFile(backup)
	if err != nil {
		t.Fatal(err)
	}
	again := &folder{t: t, data: filepath.Join(t.TempDir(), "again")}
	again.refused("damaged or incomplete", "restore", d.file("half", string(text[:len(text)/2])))
	again.refused("not an Anteroom archive", "restore", d.file("none", "none"))
	again.ok("restore", backup)
	again.refused("is not empty", "restore", backup)
	if report := again.ok("doctor"); strings.Contains(report, "BAD") {
		t.Errorf("doctor after the restore:\n%s", report)
	}
	if was, is := d.ok("export", "ics", "--principal", principal), again.ok("export", "ics", "--principal", principal); was != is {
		t.Error("the restored house exports something else")
	}
}

func TestNoFolderIsMadeByAsking(t *testing.T) {
	d := &folder{t: t, data: filepath.Join(t.TempDir(), "none")}
	for _, command := range []string{"doctor", "member list"} {
		d.refused("There is no data folder", strings.Fields(command)...)
	}
	if _, err := os.Stat(d.data); !os.IsNotExist(err) {
		t.Errorf("%v", err)
	}
}

func TestAnEmptyHouseSaysWhatToDo(t *testing.T) {
	d := &folder{t: t, data: t.TempDir()}
	stop := d.serve()
	for _, command := range []string{"member list", "token create --member a@example.com", "export ics --principal a"} {
		d.refused("", strings.Fields(command)...)
	}
	if report := d.ok("doctor"); strings.Contains(report, "BAD") {
		t.Errorf("doctor:\n%s", report)
	}
	stop()
}

func TestTheDoorIsForTheOwnerOfTheFolder(t *testing.T) {
	short := t.TempDir()
	long := filepath.Join(t.TempDir(), strings.Repeat("long", 20), strings.Repeat("er", 20))
	t.Setenv("TMPDIR", t.TempDir())
	for _, data := range []string{short, long} {
		if err := os.MkdirAll(data, 0o755); err != nil {
			t.Fatal(err)
		}
		d := &folder{t: t, data: data}
		stop := d.serve()
		socket, err := (&app.Program{}).Socket(cli.Config{Data: data})
		if err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(socket)
		if err != nil || info.Mode().Perm() != 0o600 || info.Mode().Type() != os.ModeSocket || len(socket) > 107 {
			t.Errorf("%s: %v, %v", socket, info, err)
		}
		d.ok("doctor")
		stop()
		if _, err := os.Stat(socket); !os.IsNotExist(err) {
			t.Errorf("%s is left: %v", socket, err)
		}
		// What a killed process leaves is in nobody's way.
		if err := os.WriteFile(socket, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		d.ok("doctor")
	}
	dir := filepath.Join(os.TempDir(), fmt.Sprintf("anteroom-%d", os.Geteuid()))
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	(&folder{t: t, data: long}).refused("can't be trusted", "doctor")
}

func TestTwoHousesInOneFolder(t *testing.T) {
	d := &folder{t: t, data: t.TempDir()}
	d.serve()
	for _, command := range []string{"serve", "demo", "restore " + d.file("b", "")} {
		d.refused("in use by another Anteroom", append(strings.Fields(command), "--addr", "127.0.0.1:0")...)
	}
}
