package blob

import (
	"bytes"
	"mime"
	"net/http"
	"path"
	"strings"
)

// Types that are decided here.
const (
	PDF    = "application/pdf"
	SVG    = "image/svg+xml"
	HTML   = "text/html"
	Plain  = "text/plain"
	Opaque = "application/octet-stream"
)

// refined says what an ending makes of what the bytes look like; an ending alone decides nothing.
var refined = map[string]map[string]string{
	"application/zip": {
		".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
		".odt":  "application/vnd.oasis.opendocument.text",
		".ods":  "application/vnd.oasis.opendocument.spreadsheet",
		".odp":  "application/vnd.oasis.opendocument.presentation",
		".epub": "application/epub+zip",
	},
	ole: {
		".doc": "application/msword", ".xls": "application/vnd.ms-excel", ".ppt": "application/vnd.ms-powerpoint", ".msg": "application/vnd.ms-outlook",
	},
	Plain: {
		".csv": "text/csv", ".tsv": "text/tab-separated-values", ".md": "text/markdown", ".markdown": "text/markdown",
		".ics": "text/calendar", ".vcf": "text/vcard", ".json": "application/json", ".eml": "message/rfc822", ".rtf": "application/rtf",
	},
}

// ole is what older documents of Office are in; the standard knows no name for it.
const ole = "application/x-ole-storage"

// Sniff says what bytes are by how they begin; the name only tells apart what looks the same.
func Sniff(head []byte, name string) string {
	is, _, err := mime.ParseMediaType(http.DetectContentType(head))
	if err != nil {
		return Opaque
	}
	switch {
	case is == Opaque && bytes.HasPrefix(head, []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}):
		is = ole
	case is == Opaque && len(head) >= 12 && string(head[4:8]) == "ftyp" && strings.HasPrefix(string(head[8:12]), "hei"):
		is = "image/heic"
	case strings.HasPrefix(is, "text/") && drawn(head):
		return SVG
	}
	if better := refined[is][strings.ToLower(path.Ext(name))]; better != "" {
		return better
	}
	return is
}

// drawn reports whether a text is a drawing: its first element is svg.
func drawn(head []byte) bool {
	text := bytes.ToLower(head)
	for {
		at := bytes.IndexByte(text, '<')
		if at < 0 {
			return false
		}
		text = text[at+1:]
		switch {
		case bytes.HasPrefix(text, []byte("svg")), bytes.HasPrefix(text, []byte("svg:svg")):
			return true
		case bytes.HasPrefix(text, []byte("!--")):
			end := bytes.Index(text, []byte("-->"))
			if end < 0 {
				return false
			}
			text = text[end:]
		case !bytes.HasPrefix(text, []byte("?")) && !bytes.HasPrefix(text, []byte("!")):
			return false
		}
	}
}

// Picture reports whether a type is one of which previews are made.
func Picture(media string) bool {
	switch media {
	case "image/png", "image/jpeg", "image/gif", "image/webp":
		return true
	}
	return false
}

// Readable reports whether a type is text that a person reads as it is.
func Readable(media string) bool {
	switch media {
	case Plain, "text/csv", "text/tab-separated-values", "text/markdown":
		return true
	}
	return false
}
