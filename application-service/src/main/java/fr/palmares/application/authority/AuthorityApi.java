package fr.palmares.application.authority;

import fr.palmares.application.authority.register.KnownAuthority;
import fr.palmares.application.authority.register.RegisterQuery;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.Siren;
import fr.palmares.web.AllowedTo;
import fr.palmares.web.PositionHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to the register of authorities. */
@RestController
@RequestMapping("/authorities")
class AuthorityApi {

  private final Commands commands;
  private final Authorities authorities;
  private final RegisterQuery register;
  private final PositionHeaders positions;

  AuthorityApi(
      Commands commands,
      Authorities authorities,
      RegisterQuery register,
      PositionHeaders positions) {
    this.commands = commands;
    this.authorities = authorities;
    this.register = register;
    this.positions = positions;
  }

  record NewAuthority(
      AuthorityKind kind, @Nullable Siren siren, String name, @Nullable String department) {}

  /**
   * The answer to a registration.
   *
   * @param registeredAs how the authority was registered before, where that differs from what was
   *     sent: a registration changes no name
   */
  record Registered(AuthorityId authority, @Nullable LocalAuthority registeredAs) {}

  record Renaming(String name, String reason) {}

  record Merger(AuthorityId into, String reason) {}

  record Because(String reason) {}

  /** 201 for an authority that was not known, 200 for one that was. */
  @PostMapping
  @AllowedTo({Role.ORGANIZER, Role.CANDIDATE})
  ResponseEntity<Registered> register(@RequestBody NewAuthority body, Cause cause) {
    LocalAuthority sent =
        LocalAuthority.of(body.kind(), body.siren(), body.name(), body.department());
    Receipt receipt = commands.send(new RegisterAuthority(sent), cause);
    boolean isNew = receipt.position() > 0;
    LocalAuthority registered = isNew ? sent : authorities.authority(sent.id());
    return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
        .header(PositionHeaders.POSITION, positions.told(receipt))
        .body(
            new Registered(sent.id(), registered.in(null, null).equals(sent) ? null : registered));
  }

  /** It is the same one, and stays to be found under its former name. */
  @PostMapping("/{authority}/renaming")
  @AllowedTo(Role.ORGANIZER)
  Receipt rename(@PathVariable AuthorityId authority, @RequestBody Renaming body, Cause cause) {
    return commands.send(new RenameAuthority(authority, body.name(), body.reason()), cause);
  }

  /** It starts no application any more; its past is the other one's, too. */
  @PostMapping("/{authority}/merger")
  @AllowedTo(Role.ORGANIZER)
  Receipt merge(@PathVariable AuthorityId authority, @RequestBody Merger body, Cause cause) {
    return commands.send(new MergeAuthority(authority, body.into(), body.reason()), cause);
  }

  /** The last renaming was recorded by mistake: the name is none of its former ones either. */
  @PostMapping("/{authority}/renaming/correction")
  @AllowedTo(Role.ORGANIZER)
  Receipt undoRenaming(
      @PathVariable AuthorityId authority, @RequestBody Because body, Cause cause) {
    return commands.send(new UndoRenaming(authority, body.reason()), cause);
  }

  /** The merger was recorded by mistake: it goes on itself, and its past is its own. */
  @PostMapping("/{authority}/merger/correction")
  @AllowedTo(Role.ORGANIZER)
  Receipt undoMerger(@PathVariable AuthorityId authority, @RequestBody Because body, Cause cause) {
    return commands.send(new UndoMerger(authority, body.reason()), cause);
  }

  /** Not for everyone: that an authority is known here tells that it may be a candidate. */
  @GetMapping("/{authority}")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR, Role.ANALYST, Role.CANDIDATE})
  KnownAuthority authority(@PathVariable AuthorityId authority) {
    return register.authority(authority);
  }
}
