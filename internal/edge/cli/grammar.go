package cli

import (
	"os"
	"strings"

	"github.com/alecthomas/kong"
)

// Config is what every command may be told, by flag or by environment.
type Config struct {
	Addr            string   `help:"Address to serve on." default:"127.0.0.1:8080" env:"ANTEROOM_ADDR"`
	Data            string   `help:"Data folder." default:"./data" type:"path" env:"ANTEROOM_DATA"`
	DatabaseURL     string   `help:"PostgreSQL to use instead of the embedded database (postgres://…)." name:"database-url" env:"ANTEROOM_DATABASE_URL" placeholder:"URL"`
	DatabaseURLFile string   `help:"File that holds the database URL." name:"database-url-file" type:"path" env:"ANTEROOM_DATABASE_URL_FILE" placeholder:"FILE"`
	PublicURL       string   `help:"Address under which people reach this house, for links in invitations." name:"public-url" env:"ANTEROOM_PUBLIC_URL" placeholder:"URL"`
	TrustProxy      []string `help:"Networks of proxies whose X-Forwarded headers are believed (CIDR)." name:"trust-proxy" env:"ANTEROOM_TRUST_PROXY" placeholder:"CIDR"`
	OutboundAllow   []string `help:"Hosts or networks inside the house that subscriptions may fetch from, on ports 80 and 443; for another port say host:port, for all of them host:*." name:"outbound-allow" env:"ANTEROOM_OUTBOUND_ALLOW" placeholder:"HOST"`
	MaxFile         int      `help:"The most one file may have, in MB." name:"max-file" default:"100" env:"ANTEROOM_MAX_FILE" placeholder:"MB"`
	MaxFiles        int      `help:"The most all files may have together, in MB." name:"max-files" default:"20480" env:"ANTEROOM_MAX_FILES" placeholder:"MB"`
	LogLevel        string   `help:"What to log: debug, info, warn or error." enum:"debug,info,warn,error" default:"info" name:"log-level" env:"ANTEROOM_LOG_LEVEL"`
}

type grammar struct {
	Config

	Serve   struct{}   `cmd:"" help:"Serve the house until told to stop (Ctrl-C or SIGTERM)."`
	Demo    struct{}   `cmd:"" help:"Fill an empty data folder with the demo organisation and print its sign-ins."`
	Import  importCmd  `cmd:"" help:"Bring data in."`
	Export  exportCmd  `cmd:"" help:"Take data out, whole."`
	Backup  backupCmd  `cmd:"" help:"Write everything into one file, also while the server runs."`
	Restore restoreCmd `cmd:"" help:"Restore a backup into an empty data folder."`
	Doctor  struct{}   `cmd:"" help:"Check everything that must always hold."`
	Member  memberCmd  `cmd:"" help:"Members of the organisation."`
	Token   tokenCmd   `cmd:"" help:"API tokens."`
	Openapi struct{}   `cmd:"" help:"Print the OpenAPI document." hidden:""`
	Version struct{}   `cmd:"" help:"Print the version."`
}

type importCmd struct {
	ICS struct {
		Files     []string `arg:"" name:"file" help:"Calendar files (.ics)." type:"existingfile"`
		Principal string   `help:"Whose calendar: e-mail address or name." required:"" placeholder:"EMAIL"`
		Calendar  string   `help:"Name of the calendar; the file's own by default." placeholder:"NAME"`
	} `cmd:"" name:"ics" help:"Import calendar files."`
}

type exportCmd struct {
	ICS struct {
		Principal string `help:"Whose calendars: e-mail address or name." required:"" placeholder:"EMAIL"`
		Calendar  string `help:"Only the calendar of this name." placeholder:"NAME"`
		Output    string `help:"File to write; standard output by default." short:"o" type:"path" placeholder:"FILE"`
	} `cmd:"" name:"ics" help:"Export calendars."`
}

type backupCmd struct {
	File string `arg:"" help:"File to write; it must not exist." type:"path"`
}

type restoreCmd struct {
	File string `arg:"" help:"Backup to read." type:"existingfile"`
}

type memberCmd struct {
	List struct{} `cmd:"" help:"List the members."`
	Add  struct {
		Email string `required:"" placeholder:"EMAIL"`
		Name  string `required:"" placeholder:"NAME"`
		Role  string `help:"owner, lead or viewer." enum:"owner,lead,viewer" default:"viewer"`
		Zone  string `help:"Time zone (IANA name)." default:"Europe/London"`
	} `cmd:"" help:"Invite a member and print the link to send."`
	Disable struct {
		Email string `required:"" placeholder:"EMAIL"`
	} `cmd:"" help:"End a member's sign-ins and tokens."`
	Password struct {
		Email string `required:"" placeholder:"EMAIL"`
	} `cmd:"" help:"Give a member a new password, print it, and end their sign-ins."`
}

type tokenCmd struct {
	Create struct {
		Member   string `help:"E-mail address of the member." required:"" placeholder:"EMAIL"`
		Name     string `help:"What the token is for." default:"command line"`
		ReadOnly bool   `help:"The token may only read."`
		Days     int    `help:"For how many days it is good (at most a year)." default:"90"`
	} `cmd:"" help:"Make an API token and print only that."`
}

// parse reads the arguments; a file named for a secret is read here.
func parse(args []string, exit func(int), out, errOut *os.File) (*grammar, *kong.Context, error) {
	g := &grammar{}
	p, err := kong.New(g, kong.Name("anteroom"), kong.Exit(exit), kong.Writers(out, errOut),
		kong.Description("The command centre and system of record for executive assistants."),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		return nil, nil, err
	}
	ctx, err := p.Parse(args)
	if err != nil {
		return nil, nil, err
	}
	if g.DatabaseURLFile != "" {
		b, err := os.ReadFile(g.DatabaseURLFile)
		if err != nil {
			return nil, nil, err
		}
		g.DatabaseURL = strings.TrimSpace(string(b))
	}
	return g, ctx, nil
}
