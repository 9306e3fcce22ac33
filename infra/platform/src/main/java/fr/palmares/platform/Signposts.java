package fr.palmares.platform;

import fr.palmares.platform.machine.DataFolder;

/** Where to look once the platform runs. */
record Signposts(Platform platform, DataFolder folder) {

  String text() {
    return """

        Where to look
          palmarès 2022      %3$s/palmares/2022
          press release      %3$s/palmares/2022/press-release
          best progressions  %3$s/progressions?from=2021&to=2022
          APIs               %1$s/v3/api-docs
                             %2$s/v3/api-docs
                             %3$s/v3/api-docs
          identity provider  %4$s/.well-known/openid-configuration
          logs               %5$s

        Accounts: organizer, candidate, juror, analyst, auditor, administrator, and one per juror;
        their secrets are in %6$s. A token for a script:
          curl -s -u organizer:SECRET -d grant_type=client_credentials %4$s/oauth2/token

        Ctrl-C stops everything; the data stay.
        """
        .formatted(
            platform.application(),
            platform.evaluation(),
            platform.results(),
            platform.issuer(),
            folder.at("logs"),
            folder.at("accounts.csv"));
  }
}
