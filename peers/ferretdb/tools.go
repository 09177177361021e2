//go:build tools

// Package peers names the program that build makes, so that go mod keeps what it needs.
package peers

import _ "github.com/FerretDB/FerretDB/cmd/ferretdb"
